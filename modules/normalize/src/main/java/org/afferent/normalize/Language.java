package org.afferent.normalize;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        for (String word : TextDigest.folded(sample).split(" ")) {
            words++;
            for (String language : CommonWords.languages(word)) {
                hits.merge(language, 1, Integer::sum);
            }
        }
        String best = null;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> language : hits.entrySet()) {
            int count = language.getValue();
            boolean better = count > most
                    || (count == most && best != null && language.getKey().compareTo(best) < 0);
            if (better) {
                second = Math.max(second, most);
                most = count;
                best = language.getKey();
            } else {
                second = Math.max(second, count);
            }
        }
        boolean clear = best != null && words >= 8 && most >= ENOUGH_COMMON_WORDS * words && most >= CLEARLY * second;
        return clear ? new Language(best, (double) most / (most + second)) : null;
    }
}
