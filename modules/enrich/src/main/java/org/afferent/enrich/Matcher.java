package org.afferent.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Matching alone: where the forms of a vocabulary stand in a text, before gates, masks and everything that a {@link Tagger} decides. Immutable; safe for any number of threads. */
public final class Matcher {
    private final Dictionary dictionary;

    /**
     * A form at a place.
     *
     * @param section of the vocabulary, like {@code mechanism}
     * @param id of the entry
     * @param start offset in chars
     * @param end offset in chars, excluded
     */
    public record Match(String section, String id, int start, int end) {}

    public Matcher(Vocabulary vocabulary) {
        this.dictionary = new Dictionary(vocabulary, Cues.bundled());
    }

    /** In the order of the text; matches may overlap. */
    public List<Match> matches(String text) {
        Scan scan = dictionary.scan(text);
        List<Match> matches = new ArrayList<>();
        for (Scan.Name name : scan.names()) {
            Entry entry = dictionary.entry(name.pattern().entry());
            if (scan.inCase(name.pattern().cased(), name.from())) {
                matches.add(new Match(
                        entry.kind().singular(),
                        entry.id(),
                        scan.tokens().start(name.from()),
                        scan.tokens().end(name.to() - 1)));
            }
        }
        return matches;
    }

    /** How many patterns one pass looks for: forms, words of gates, masks and cues. */
    public int patterns() {
        return dictionary.patternCount();
    }

    /** How many states the automaton has. */
    public int states() {
        return dictionary.states();
    }

    /** Every form of the mechanisms in use, in all its regular spellings, with the concept. */
    public static Map<String, String> forms(Vocabulary vocabulary) {
        Map<String, String> forms = new TreeMap<>();
        for (Entry entry : vocabulary.entries()) {
            if (entry.kind() == Kind.MECHANISM && !entry.deprecated()) {
                entry.forms()
                        .forEach(form -> Inflection.forms(form.text()).forEach(text -> forms.put(text, entry.id())));
            }
        }
        return forms;
    }

    /** The sentences of a text as a tagger cuts it, in order. */
    public List<String> sentences(String text) {
        Tokens tokens = dictionary.scan(text).tokens();
        return SentenceSplitter.split(tokens).stream()
                .map(sentence -> tokens.string(sentence.from(), sentence.to() - 1))
                .toList();
    }
}
