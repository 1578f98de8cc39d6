package org.afferent.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Acronyms that a text defines itself: "lateral habenula (LHN)" makes every LHN of this text a lateral habenula. After Schwartz and Hearst (2003), narrowed to names that the
 * vocabulary knows.
 */
final class Acronyms {
    private final Tokens tokens;
    private final List<Sentence> sentences;

    Acronyms(Scan scan, List<Sentence> sentences) {
        this.tokens = scan.tokens();
        this.sentences = sentences;
    }

    List<Hit> defined(List<Hit> hits) {
        Map<String, Hit> definitions = new HashMap<>();
        Set<Integer> known = new HashSet<>();
        for (Hit hit : hits) {
            known.add(hit.from());
            int open = hit.to();
            boolean defines = hit.isKept()
                    && hit.length() > 1
                    && open + 2 < tokens.size()
                    && tokens.is(open, '(')
                    && tokens.is(open + 2, ')')
                    && isAcronymOf(open + 1, hit);
            if (defines) {
                definitions.putIfAbsent(tokens.string(open + 1), hit);
            }
        }
        return definitions.isEmpty() ? List.of() : uses(definitions, known);
    }

    private List<Hit> uses(Map<String, Hit> definitions, Set<Integer> known) {
        List<Hit> uses = new ArrayList<>();
        int sentence = 0;
        for (int i = 0; i < tokens.size(); i++) {
            while (sentences.get(sentence).to() <= i) {
                sentence++;
            }
            Hit definition = tokens.isWord(i) && !known.contains(i) ? definitions.get(tokens.string(i)) : null;
            if (definition != null && definition.from() < i) {
                uses.add(new Hit(
                        definition.pattern(),
                        definition.entry(),
                        i,
                        i + 1,
                        sentence,
                        Fate.KEPT,
                        "acronym of " + definition.pattern().form()));
            }
        }
        return uses;
    }

    /** Two to six letters, mostly capitals, that occur in this order in the name, the first as the first of a word. */
    private boolean isAcronymOf(int token, Hit hit) {
        String acronym = tokens.string(token);
        long capitals = acronym.chars().filter(Character::isUpperCase).count();
        if (!tokens.isWord(token) || acronym.length() < 2 || acronym.length() > 6 || capitals < 2) {
            return false;
        }
        int at = 0;
        for (int i = hit.from(); i < hit.to() && at < acronym.length(); i++) {
            String word = tokens.string(i);
            for (int j = 0; j < word.length() && at < acronym.length(); j++) {
                boolean start = at > 0 || j == 0;
                if (start && Character.toLowerCase(word.charAt(j)) == Character.toLowerCase(acronym.charAt(at))) {
                    at++;
                }
            }
        }
        return at == acronym.length();
    }
}
