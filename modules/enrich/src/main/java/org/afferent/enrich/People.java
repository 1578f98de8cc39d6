package org.afferent.enrich;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.afferent.model.Person;

/**
 * People by what stands beside them: a title, a role, a verb of saying, a list of authors. Capitals alone make nobody a person.
 */
final class People {
    private static final int LONGEST_ROLE = 18;
    private static final Set<String> NO_NAME = Set.of(
            "university",
            "institute",
            "institutes",
            "college",
            "school",
            "hospital",
            "center",
            "centre",
            "department",
            "association",
            "society",
            "journal",
            "administration",
            "health",
            "medical",
            "medicine",
            "clinic",
            "the",
            "a",
            "an",
            "and",
            "in",
            "of",
            "research",
            "company",
            "pharmaceuticals",
            "therapeutics",
            "foundation",
            "council",
            "division",
            "national",
            "american",
            "news",
            "press",
            "he",
            "she",
            "it",
            "they",
            "but",
            "this",
            "these",
            "i",
            "we",
            "md",
            "phd",
            "state",
            "states",
            "city",
            "street",
            "drug",
            "food",
            "other",
            "as",
            "according",
            "times",
            "post",
            "guardian",
            "new",
            "york",
            "los",
            "las",
            "san",
            "today",
            "daily",
            "international",
            "brain",
            "mental",
            "professor",
            "dr",
            "prof",
            "director",
            "researchers",
            "scientists",
            "study",
            "science");
    private static final Set<String> PARTICLES =
            Set.of("de", "van", "von", "der", "den", "la", "le", "da", "di", "bin", "al");

    private final Passage passage;
    private final Tokens tokens;
    private final Map<String, Person> found = new LinkedHashMap<>();

    private People(Passage passage) {
        this.passage = passage;
        this.tokens = passage.scan().tokens();
    }

    /** The byline first, then whom the body names, each once, in the order of the text. */
    static List<Person> of(Passage passage, List<String> authors) {
        People people = new People(passage);
        for (String author : authors) {
            people.found.put(author, new Person(author, "byline"));
        }
        for (Sentence sentence : passage.sentences()) {
            people.sentence(sentence);
        }
        return new ArrayList<>(people.found.values());
    }

    private void sentence(Sentence sentence) {
        boolean authors = passage.scan().hasCue(Mark.AUTHOR_LIST, sentence.from(), sentence.to());
        int i = sentence.from();
        while (i < sentence.to()) {
            int to = nameEnd(i, sentence.to());
            if (to > i) {
                name(i, to, sentence, authors);
                i = to;
            } else {
                i++;
            }
        }
    }

    private void name(int from, int to, Sentence sentence, boolean authors) {
        boolean title = (from > 0 && passage.scan().startsAt(Mark.TITLE, from - 1))
                || (from > 1 && tokens.is(from - 1, '.') && passage.scan().startsAt(Mark.TITLE, from - 2));
        String after = roleAfter(to, sentence.to());
        String before = roleBefore(from, sentence.from());
        boolean says = saysNear(from, to, sentence);
        if (!title && after == null && before == null && !says && !authors) {
            return;
        }
        String role = after != null ? after : before != null ? before : authors ? "author" : null;
        String name = tokens.string(from, to - 1);
        Person known = found.get(name);
        if (known == null || known.role() == null) {
            found.put(name, new Person(name, role));
        }
    }

    /** Two to four capitalized words, with initials and particles; the token after, or {@code from} for none. */
    private int nameEnd(int from, int end) {
        if (!isNamePart(from)) {
            return from;
        }
        int words = 1;
        int i = from + 1;
        int to = i;
        while (i < end && words < 5) {
            if (tokens.is(i, '.') && i - 1 >= from && tokens.end(i - 1) - tokens.start(i - 1) == 1) {
                i++;
            } else if (tokens.gap(i) <= Tokens.SPACE && isNamePart(i)) {
                words++;
                to = ++i;
            } else if (i + 1 < end && PARTICLES.contains(tokens.string(i))) {
                i++;
            } else {
                break;
            }
        }
        boolean whole = words >= 2 && tokens.end(to - 1) - tokens.start(to - 1) > 1;
        return whole ? to : from;
    }

    private boolean isNamePart(int i) {
        if (!tokens.isWord(i) || !Character.isUpperCase(tokens.first(i))) {
            return false;
        }
        String word = tokens.string(i);
        boolean shouting = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return !shouting && !NO_NAME.contains(word.toLowerCase(Locale.ROOT)) && !isVocabulary(i);
    }

    private boolean isVocabulary(int i) {
        for (Hit hit : passage.hits()) {
            if (hit.from() > i) {
                return false;
            }
            if (hit.isKept() && hit.from() <= i && i < hit.to()) {
                return true;
            }
        }
        return false;
    }

    /** ", senior author of the study and professor of psychiatry at Yale" */
    private String roleAfter(int to, int end) {
        if (to + 1 >= end || !tokens.is(to, ',')) {
            return null;
        }
        int i = to + 1;
        boolean role = false;
        int last = i;
        while (i < end && i < to + LONGEST_ROLE && !tokens.is(i, '.') && !tokens.is(i, ';') && !tokens.is(i, '"')) {
            boolean ends = tokens.is(i, ',') && role && !passage.scan().startsAt(Mark.ROLE, i + 1);
            if (ends || passage.scan().startsAt(Mark.SAYS, i)) {
                break;
            }
            role |= i < to + 6 && passage.scan().startsAt(Mark.ROLE, i);
            last = i++;
        }
        while (last > to && tokens.is(last, ',')) {
            last--;
        }
        return role && last > to ? tokens.string(to + 1, last) : null;
    }

    /** "ketamine expert Dr. ...", "neurologist ...", "his colleague ..." */
    private String roleBefore(int from, int start) {
        for (int i = from - 1; i >= Math.max(start, from - 3); i--) {
            if (passage.scan().startsAt(Mark.ROLE, i)) {
                return tokens.string(i);
            }
            if (!tokens.is(i, '.') && !passage.scan().startsAt(Mark.TITLE, i)) {
                return null;
            }
        }
        return null;
    }

    private boolean saysNear(int from, int to, Sentence sentence) {
        boolean before = from - 1 >= sentence.from() && passage.scan().startsAt(Mark.SAYS, from - 1);
        boolean behind = to < sentence.to() && passage.scan().startsAt(Mark.SAYS, to);
        return before || behind;
    }
}
