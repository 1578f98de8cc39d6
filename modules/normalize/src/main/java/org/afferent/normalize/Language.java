package org.afferent.normalize;

import java.util.Locale;

/**
 * The language of a text. Most texts are told by their script or by their commonest words, in microseconds; the others are given to OpenNLP's detector, whose model is loaded then
 * and not before.
 *
 * @param tag BCP 47, or {@code und}
 * @param confidence 0 to 1
 */
record Language(String tag, double confidence) {
    static final Language UNKNOWN = new Language("und", 0);

    private static final int SAMPLE = 1_500;
    private static final int LONGEST_COMMON = 12;
    private static final int[] NONE = {};
    private static final int FEWEST_LETTERS = 12;
    private static final double ENOUGH_COMMON_WORDS = 0.15;
    private static final double CLEARLY = 1.6;
    private static final double SURE_ENOUGH = 0.6;

    /** The language of {@code body}; {@code declared} helps where the text alone leaves it open. */
    static Language of(String body, String declared) {
        String sample = body.length() > SAMPLE ? body.substring(0, SAMPLE) : body;
        String stated =
                declared == null ? null : Locale.forLanguageTag(declared).getLanguage();
        if (sample.chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return stated == null || stated.isEmpty() ? UNKNOWN : new Language(stated, 0.5);
        }
        Language byScript = Scripts.language(sample);
        if (byScript != null) {
            return byScript;
        }
        Language byWords = byCommonWords(sample);
        if (byWords != null) {
            return byWords.tag().equals(stated) ? new Language(stated, Math.max(0.99, byWords.confidence())) : byWords;
        }
        Language detected = DetectorModel.detect(sample);
        if (stated != null && !stated.isEmpty() && !detected.tag().equals(stated) && detected.confidence() < 0.8) {
            return new Language(stated, 0.5);
        }
        // tables and telegrams: the detector has an answer for anything
        return detected.confidence() < SURE_ENOUGH ? UNKNOWN : detected;
    }

    /** {@code null} unless one language's commonest words are frequent and clearly more so than every other's. */
    private static Language byCommonWords(String sample) {
        int[] hits = new int[CommonWords.count()];
        int words = 0;
        String folded = TextDigest.folded(sample);
        for (int start = 0, end; start < folded.length(); start = end + 1) {
            int space = folded.indexOf(' ', start);
            end = space < 0 ? folded.length() : space;
            words++;
            for (int language :
                    end - start > LONGEST_COMMON ? NONE : CommonWords.languages(folded.substring(start, end))) {
                hits[language]++;
            }
        }
        int best = 0;
        int second = 0;
        for (int language = 1; language < hits.length; language++) {
            if (hits[language] > hits[best]) {
                second = hits[best];
                best = language;
            } else {
                second = Math.max(second, hits[language]);
            }
        }
        int most = hits[best];
        boolean clear = most > 0 && words >= 8 && most >= ENOUGH_COMMON_WORDS * words && most >= CLEARLY * second;
        return clear ? new Language(CommonWords.tag(best), (double) most / (most + second)) : null;
    }
}
