package org.afferent.benchmarks;

import info.debatty.java.lsh.MinHash;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** A library that estimates how alike two texts are, on the same runs of three words. */
interface SimilarityLibrary<S> {
    /** What of a text is compared. */
    S signature(String text);

    /** Estimated Jaccard index, 0 to 1. */
    double similarity(S a, S b);

    /** {@code info.debatty:java-lsh}: MinHash of 128 permutations, its usual size. */
    final class JavaLsh implements SimilarityLibrary<int[]> {
        private static final int SHINGLES = 1 << 24;
        private final MinHash minHash = new MinHash(128, SHINGLES, 17);

        @Override
        public int[] signature(String text) {
            String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
            Set<Integer> shingles = new HashSet<>();
            for (int i = 0; i + 2 < words.length; i++) {
                int hash = (words[i].hashCode() * 31 + words[i + 1].hashCode()) * 31 + words[i + 2].hashCode();
                shingles.add((hash ^ (hash >>> 8)) & (SHINGLES - 1));
            }
            return minHash.signature(shingles);
        }

        @Override
        public double similarity(int[] a, int[] b) {
            return minHash.similarity(a, b);
        }
    }

    /** Lucene's MinHashFilter with its defaults: one hash function, 512 buckets, rotation. */
    final class Lucene implements SimilarityLibrary<Set<String>> {
        @Override
        public Set<String> signature(String text) {
            Set<String> hashes = new HashSet<>();
            try (StandardTokenizer tokenizer = new StandardTokenizer()) {
                tokenizer.setReader(new StringReader(text));
                ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(tokenizer), 3, 3);
                shingles.setOutputUnigrams(false);
                try (TokenStream stream = new MinHashFilter(shingles, 1, 512, 1, true)) {
                    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                    stream.reset();
                    while (stream.incrementToken()) {
                        hashes.add(term.toString());
                    }
                    stream.end();
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException("a text in memory cannot be read", impossible);
            }
            return hashes;
        }

        @Override
        public double similarity(Set<String> a, Set<String> b) {
            int shared = 0;
            for (String hash : a) {
                shared += b.contains(hash) ? 1 : 0;
            }
            int all = a.size() + b.size() - shared;
            return all == 0 ? 0 : (double) shared / all;
        }
    }
}
