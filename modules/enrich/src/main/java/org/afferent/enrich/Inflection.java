package org.afferent.enrich;

import java.util.List;

/** The regular forms of an English verb. The s of the third person needs none: the tokenizer drops it. */
final class Inflection {
    private Inflection() {}

    /** The phrase itself, and where a word of it ends in {@code ~} the phrase with that word's past and progressive. */
    static List<String> forms(String phrase) {
        int tilde = phrase.indexOf('~');
        if (tilde < 0) {
            return List.of(phrase);
        }
        String rest = phrase.substring(tilde + 1);
        int start = phrase.lastIndexOf(' ', tilde) + 1;
        String before = phrase.substring(0, start);
        String verb = phrase.substring(start, tilde);
        String stem = verb;
        String past = "ed";
        if (verb.endsWith("e")) {
            stem = verb.substring(0, verb.length() - 1);
        } else if (verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0) {
            past = "ied";
        }
        String pastStem = past.equals("ied") ? verb.substring(0, verb.length() - 1) : stem;
        return List.of(before + verb + rest, before + pastStem + past + rest, before + stem + "ing" + rest);
    }
}
