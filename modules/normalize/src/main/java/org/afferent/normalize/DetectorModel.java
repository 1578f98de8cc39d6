package org.afferent.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Apache OpenNLP's language detector with the model for 183 languages that its project publishes. */
final class DetectorModel {
    private static final String RESOURCE = "/langdetect-183.bin";
    private static final Map<String, String> SHORT_TAGS = Map.of(
            "cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "arb", "ar", "zlm", "ms", "plt", "mg", "nor", "nb",
            "swh", "sw");

    private DetectorModel() {}

    /** Loaded when it is first needed, once: ten megabytes that most texts do not need. */
    private static final class Loaded {
        static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream model = DetectorModel.class.getResourceAsStream(RESOURCE)) {
                return new LanguageDetectorModel(model);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(
                        "the language model " + RESOURCE
                                + " on the class path cannot be read; is opennlp-models-langdetect complete?",
                        unreadable);
            }
        }
    }

    /** Confidence is the best language's part among the best three: the model spreads its probability over all 183. */
    static Language detect(String sample) {
        opennlp.tools.langdetect.Language[] ranked = new LanguageDetectorME(Loaded.MODEL).predictLanguages(sample);
        double best = ranked[0].getConfidence();
        double sum = 0;
        for (int i = 0; i < Math.min(3, ranked.length); i++) {
            sum += ranked[i].getConfidence();
        }
        return new Language(tag(ranked[0].getLang()), sum == 0 ? 0 : best / sum);
    }

    private static String tag(String iso6393) {
        if (SHORT_TAGS.containsKey(iso6393)) {
            return SHORT_TAGS.get(iso6393);
        }
        for (String two : Locale.getISOLanguages()) {
            if (Locale.forLanguageTag(two).getISO3Language().equals(iso6393)) {
                return two;
            }
        }
        return iso6393;
    }
}
