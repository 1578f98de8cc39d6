package org.afferent.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A vocabulary and the cues of the language, compiled into one automaton: a text is read once for all of them. */
final class Dictionary {
    private final Lexicon lexicon = new Lexicon();
    private final Trie trie = new Trie();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Entry> entries;
    private final List<List<CompiledGate>> gates = new ArrayList<>();
    private final Map<Set<String>, Integer> sets = new HashMap<>();
    private final Vocabulary vocabulary;
    private final Set<String> caseSensitive;
    private final Set<Integer> nameWords = new TreeSet<>();
    private final int linkSet;
    private final Tokenizer tokenizer;

    Dictionary(Vocabulary vocabulary, Cues cues) {
        this.vocabulary = vocabulary;
        Matching matching = vocabulary.matching();
        this.caseSensitive = matching.caseSensitive().stream().map(Form::text).collect(Collectors.toSet());
        this.entries = vocabulary.entries().stream()
                .filter(entry -> !entry.deprecated())
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            for (Form form : entries.get(i).forms()) {
                nameWords.addAll(
                        add(form.text(), new Pattern.Name(i, form.text(), key(form.text()), cased(form.text()))));
            }
        }
        for (Entry entry : entries) {
            gates.add(entry.gates().stream().map(this::compile).toList());
        }
        this.linkSet = set(matching.link());
        matching.masks().forEach(mask -> add(mask.text(), new Pattern.Mask()));
        cues.phrases().forEach(phrase -> add(phrase.text(), new Pattern.Phrase(phrase.cue())));
        trie.freeze(lexicon.size());
        int minLength = matching.fuzzyMinLength();
        List<char[]> never = matching.fuzzyNever().stream()
                .map(form -> form.text().toCharArray())
                .toList();
        this.tokenizer = Tokenizer.reading(
                lexicon,
                new Misspellings(
                        minLength, lexicon, Misspellings.targets(minLength, lexicon, List.copyOf(nameWords)), never));
    }

    Scan scan(CharSequence text) {
        Tokens tokens = tokenizer.tokens(text);
        Scan scan = new Scan(tokens, this);
        trie.scan(tokens, scan);
        return scan;
    }

    Pattern pattern(int number) {
        return patterns.get(number);
    }

    Entry entry(int number) {
        return entries.get(number);
    }

    List<CompiledGate> gates(int entry) {
        return gates.get(entry);
    }

    /** The set of words of which one must stand near a mechanism, or {@link CompiledGate#NONE}. */
    int linkSet() {
        return linkSet;
    }

    int sets() {
        return sets.size();
    }

    int patternCount() {
        return patterns.size();
    }

    int states() {
        return trie.states();
    }

    private CompiledGate compile(Gate gate) {
        Set<String> forms = gate.forms().stream().map(form -> key(form.text())).collect(Collectors.toSet());
        return new CompiledGate(forms, places(gate.when()), places(gate.need()));
    }

    private CompiledGate.Places places(Gate.Surroundings words) {
        return new CompiledGate.Places(
                set(words.sentence()), set(words.near()), set(words.document()), words.expansion());
    }

    private int set(List<Form> words) {
        if (words.isEmpty()) {
            return CompiledGate.NONE;
        }
        Set<String> all = new LinkedHashSet<>();
        words.forEach(word -> expand(word.text(), all, new HashSet<>()));
        Integer known = sets.get(all);
        if (known != null) {
            return known;
        }
        int number = sets.size();
        sets.put(all, number);
        all.forEach(word -> add(word, new Pattern.Word(number, cased(word))));
        return number;
    }

    /** A section stands for the forms of its entries that need no gate themselves. */
    private void expand(String word, Set<String> into, Set<String> seen) {
        if (!word.startsWith("@")) {
            into.add(word);
            return;
        }
        String name = word.substring(1);
        Kind kind = VocabularyCheck.section(name);
        if (!seen.add(name)) {
            return;
        }
        if (kind == null) {
            vocabulary.lists().get(name).forEach(item -> expand(item.text(), into, seen));
            return;
        }
        for (Entry entry : entries) {
            if (entry.kind() == kind) {
                for (Form form : entry.forms()) {
                    boolean gated = entry.gates().stream()
                            .flatMap(gate -> gate.forms().stream())
                            .anyMatch(named -> named.text().equals(form.text()));
                    if (!gated) {
                        into.add(form.text());
                    }
                }
            }
        }
    }

    /** The form's words that must be in exactly this case. */
    private List<String> cased(String form) {
        Tokens tokens = Tokenizer.learning(new Lexicon()).tokens(form);
        List<String> words = new ArrayList<>();
        boolean whole = caseSensitive.contains(form);
        boolean any = whole;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.string(i);
            boolean exact = whole || caseSensitive.contains(word);
            any |= exact;
            words.add(exact ? word : "");
        }
        return any ? List.copyOf(words) : List.of();
    }

    private List<Integer> add(String phrase, Pattern pattern) {
        Tokens tokens = Tokenizer.learning(lexicon).tokens(phrase);
        int[] words = new int[tokens.size()];
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.word(i);
            list.add(words[i]);
        }
        trie.add(words, patterns.size());
        patterns.add(pattern);
        return list;
    }

    /** Forms that are the same to the matcher have the same key. */
    static String key(String form) {
        Lexicon lexicon = new Lexicon();
        Tokens tokens = Tokenizer.learning(lexicon).tokens(form);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            key.append(lexicon.word(tokens.word(i))).append(' ');
        }
        return key.toString();
    }
}
