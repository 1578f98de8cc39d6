package org.afferent.enrich;

import java.util.Locale;
import java.util.Set;

/** Mechanisms in the names of those who study them: "Center for Inflammation Research", "Journal of Neuroplasticity". */
final class OrganizationNames {
    private static final Set<String> KINDS = Set.of(
            "university",
            "institute",
            "center",
            "centre",
            "department",
            "laboratory",
            "lab",
            "journal",
            "society",
            "association",
            "program",
            "programme",
            "clinic",
            "hospital",
            "school",
            "college",
            "foundation",
            "division",
            "initiative",
            "project",
            "conference",
            "therapeutics",
            "pharmaceuticals",
            "inc",
            "ltd");
    private static final Set<String> JOINING = Set.of("of", "for", "and", "the", "on", "in");

    private OrganizationNames() {}

    /** Whether a capitalized mention within a sentence is part of a run of capitalized words that names an organization. */
    static boolean hold(Tokens tokens, Sentence sentence, Hit hit) {
        int from = hit.from();
        String first = tokens.string(from);
        boolean name = from > sentence.from()
                && Character.isUpperCase(first.charAt(0))
                && first.length() > 2
                && Character.isLowerCase(first.charAt(1));
        if (!name || isTitleCase(tokens, sentence)) {
            return false;
        }
        for (int i = hit.to(); i < sentence.to() && isPart(tokens, i); i++) {
            if (isKind(tokens, i)) {
                return true;
            }
        }
        for (int i = from - 1; i >= sentence.from() && isPart(tokens, i); i--) {
            if (isKind(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKind(Tokens tokens, int i) {
        return KINDS.contains(tokens.string(i).toLowerCase(Locale.ROOT)) && Character.isUpperCase(tokens.first(i));
    }

    private static boolean isPart(Tokens tokens, int i) {
        return tokens.isWord(i) && (Character.isUpperCase(tokens.first(i)) || JOINING.contains(tokens.string(i)));
    }

    /** A heading in which every word of weight is capitalized tells nothing about names. */
    private static boolean isTitleCase(Tokens tokens, Sentence sentence) {
        int words = 0;
        int capitals = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (tokens.isWord(i) && tokens.end(i) - tokens.start(i) > 3) {
                words++;
                capitals += Character.isUpperCase(tokens.first(i)) ? 1 : 0;
            }
        }
        return capitals * 10 >= words * 8;
    }
}
