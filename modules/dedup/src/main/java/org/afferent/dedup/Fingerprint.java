package org.afferent.dedup;

/**
 * What of a text is compared: samples of its word 3-grams and of its telling words (FracMinHash; Irber et al. 2022, "Lightweight compositional analysis of metagenomes with FracMinHash and
 * minimum metagenome covers"), its numbers, and the digest of all its words.
 *
 * <p>Because the sample of a part of a text is the part of the sample, both resemblance (Jaccard) and containment are estimated without bias, and two texts are compared at the coarser of
 * their scales.
 *
 * @param words how many words the text has
 * @param shingles of its runs of three words
 * @param vocabulary of its words of four letters or more, its numbers and its names
 * @param names of its capitalized words and numbers; in a text in capitals, of its telling words and numbers
 * @param figures its numbers with the words around them
 * @param wording the text itself, for who shares much with it
 * @param digest of the folded words in their order: equal digests are equal texts
 */
public record Fingerprint(
        int words, Sample shingles, Sample vocabulary, Sample names, Figures figures, Wording wording, long digest) {
    /** About how many shingles are kept to verify a pair: the standard error of a containment of 0.45 is then 0.022. */
    static final int KEPT = 512;
    /** About how many of these go into the inverted index. */
    static final int INDEXED = 64;

    static final int SHINGLE_WORDS = 3;
    private static final int KEPT_WORDS = 384;
    private static final int KEPT_NAMES = 192;
    /** Shingles of fewer characters are function words ("one of the") that every text shares. */
    private static final int SHINGLE_CHARACTERS = 9;

    private static final int TELLING_CHARACTERS = 4;

    /** The fingerprint of a text. */
    public static Fingerprint of(String text) {
        return of(Tokens.of(text));
    }

    /** The {@link #digest} of a text, without the rest. */
    static long digest(String text) {
        Tokens tokens = Tokens.of(text);
        long digest = 0;
        for (int i = 0; i < tokens.size; i++) {
            digest = mix(digest ^ mix(tokens.hashes[i]));
        }
        return digest;
    }

    static Fingerprint of(Tokens tokens) {
        long digest = 0;
        long[] shingles = new long[tokens.size];
        long[] vocabulary = new long[tokens.size];
        long[] names = new long[tokens.size];
        int shingleCount = 0;
        int vocabularyCount = 0;
        int nameCount = 0;
        boolean capitalsTell = tokens.capitalsTell();
        for (int i = 0; i < tokens.size; i++) {
            long word = mix(tokens.hashes[i]);
            digest = mix(digest ^ word);
            boolean telling = tokens.weights[i] >= TELLING_CHARACTERS;
            // Where capitals say nothing every telling word may be a name.
            boolean name = tokens.numeric[i] || (capitalsTell ? tokens.capitalized(i) : telling);
            if (name) {
                names[nameCount++] = word;
            }
            if (name || telling) {
                vocabulary[vocabularyCount++] = word;
            }
            if (i + SHINGLE_WORDS <= tokens.size && tells(tokens, i)) {
                shingles[shingleCount++] = shingle(tokens, i);
            }
        }
        return new Fingerprint(
                tokens.size,
                Sample.of(shingles, shingleCount, KEPT),
                Sample.of(vocabulary, vocabularyCount, KEPT_WORDS),
                Sample.of(names, nameCount, KEPT_NAMES),
                Figures.of(tokens),
                Wording.of(tokens.text),
                digest);
    }

    /** The hashes that the inverted index holds for this text: about {@link #INDEXED} of them, all of a short text. */
    public long[] indexed() {
        return shingles.coarser(INDEXED);
    }

    long indexLimit() {
        return Sample.limit(shingles.size(), INDEXED);
    }

    static boolean tells(Tokens tokens, int at) {
        return tokens.weights[at] + tokens.weights[at + 1] + tokens.weights[at + 2] >= SHINGLE_CHARACTERS;
    }

    static long shingle(Tokens tokens, int at) {
        long hash = mix(tokens.hashes[at]);
        hash = mix(hash ^ tokens.hashes[at + 1]);
        return mix(hash ^ tokens.hashes[at + 2]);
    }

    /** The finalizer of MurmurHash3 (Appleby, public domain) after a Weyl step, so that zero is not a fixed point. */
    static long mix(long value) {
        long h = value + 0x9e3779b97f4a7c15L;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
