package org.afferent.enrich;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A vocabulary and the cues of the language, compiled into one automaton: a text is read once for all of them. */
final class Dictionary {
    private static final List<String> DETERMINERS = List.of(
            "the",
            "these",
            "those",
            "this",
            "that",
            "its",
            "their",
            "certain",
            "new",
            "some",
            "more",
            "other",
            "different",
            "key",
            "the brain's");

    private final Lexicon lexicon = new Lexicon();
    private final Trie trie = new Trie();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Entry> entries;
    private final List<List<CompiledGate>> gates = new ArrayList<>();
    private final Map<Set<String>, Integer> sets = new HashMap<>();
    private final Vocabulary vocabulary;
    private final Set<String> caseSensitive;
    private final Set<Integer> nameWords = new TreeSet<>();
    private final int linkSet;
    private final Map<String, Entry> byId = new HashMap<>();
    private final Tokenizer tokenizer;

    Dictionary(Vocabulary vocabulary, Cues cues) {
        this.vocabulary = vocabulary;
        Matching matching = vocabulary.matching();
        this.caseSensitive = matching.caseSensitive().stream().map(Form::text).collect(Collectors.toSet());
        this.entries = vocabulary.entries().stream()
                .filter(entry -> !entry.deprecated())
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.kind() == Kind.MECHANISM) {
                byId.put(entry.id(), entry);
            }
            for (Form form : entry.forms()) {
                addName(i, form.text());
            }
        }
        for (Entry entry : entries) {
            gates.add(entry.gates().stream().map(this::compile).toList());
        }
        this.linkSet = set(matching.link());
        matching.masks().forEach(mask -> add(mask.text(), tokens -> new Pattern.Mask()));
        cues.phrases().forEach(phrase -> add(phrase.text(), tokens -> new Pattern.Phrase(phrase.cue())));
        build();
        int minLength = matching.fuzzyMinLength();
        List<char[]> never = matching.fuzzyNever().stream()
                .map(form -> form.text().toCharArray())
                .toList();
        this.tokenizer = Tokenizer.reading(
                lexicon,
                new Misspellings(
                        minLength, lexicon, Misspellings.targets(minLength, lexicon, List.copyOf(nameWords)), never));
    }

    Scan scan(String text) {
        Tokens tokens = tokenizer.tokens(text);
        Scan scan = new Scan(tokens, this);
        trie.scan(tokens, scan);
        return scan;
    }

    Pattern pattern(int number) {
        return patterns.get(number);
    }

    /** The forms that are exactly these words. */
    List<Pattern.Name> names(int[] words) {
        List<Pattern.Name> names = new ArrayList<>();
        for (int number : trie.at(words)) {
            if (patterns.get(number) instanceof Pattern.Name name) {
                names.add(name);
            }
        }
        return names;
    }

    Entry entry(int number) {
        return entries.get(number);
    }

    List<CompiledGate> gates(int entry) {
        return gates.get(entry);
    }

    /** The mechanism with an id, or {@code null}. */
    Entry mechanism(String id) {
        return byId.get(id);
    }

    /** Whether one concept is wider than another, at any distance. */
    boolean isAncestor(String id, Entry entry) {
        Entry at = entry;
        while (at != null && at.parent() != null) {
            if (at.parent().equals(id)) {
                return true;
            }
            at = byId.get(at.parent());
        }
        return false;
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

    /** A form in its regular forms, and with a determiner after its preposition: "synthesis of these proteins". */
    private void addName(int entry, String form) {
        String key = key(form.replace("~", ""));
        for (String inflected : Inflection.forms(form)) {
            add(inflected, tokens -> new Pattern.Name(entry, form, key, cased(inflected, tokens)));
            int preposition = inflected.indexOf(" of ");
            int gap = preposition >= 0 ? preposition + 4 : afterBetween(inflected);
            for (String determiner : gap > 0 ? DETERMINERS : List.<String>of()) {
                String looser = inflected.substring(0, gap) + determiner + " " + inflected.substring(gap);
                add(looser, tokens -> new Pattern.Name(entry, form, key, cased(looser, tokens)));
            }
        }
    }

    private static int afterBetween(String form) {
        for (String preposition : List.of(" between ", " among ")) {
            if (form.contains(preposition)) {
                return form.indexOf(preposition) + preposition.length();
            }
        }
        return -1;
    }

    private CompiledGate compile(Gate gate) {
        Set<String> forms = gate.forms().stream()
                .map(form -> key(form.text().replace("~", "")))
                .collect(Collectors.toSet());
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
        all.forEach(word -> add(word, tokens -> new Pattern.Word(number, cased(word, tokens))));
        return number;
    }

    /** A section stands for the forms of its entries that need no words around them. */
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
                            .filter(gate -> gate.when().isEmpty())
                            .flatMap(gate -> gate.forms().stream())
                            .anyMatch(named -> named.text().equals(form.text()));
                    if (!gated) {
                        into.add(form.text());
                    }
                }
            }
        }
    }

    /** The words of a form that must be in exactly this case. */
    private List<String> cased(String form, Tokens tokens) {
        boolean whole = caseSensitive.contains(form);
        boolean any = whole;
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.string(i);
            boolean exact = whole || caseSensitive.contains(word);
            any |= exact;
            words.add(exact ? word : "");
        }
        return any ? List.copyOf(words) : List.of();
    }

    /** Patterns are cut only when all words are known, since a word parted by a hyphen is one where a pattern writes it as one. */
    private void add(String phrase, Function<Tokens, Pattern> pattern) {
        Tokenizer.learning(lexicon).tokens(phrase);
        pending.add(new Pending(phrase, pattern));
    }

    private void build() {
        Tokenizer cutting = Tokenizer.reading(lexicon, Misspellings.NONE);
        for (Pending one : pending) {
            Tokens tokens = cutting.tokens(one.phrase());
            int[] words = new int[tokens.size()];
            for (int i = 0; i < words.length; i++) {
                words[i] = tokens.word(i);
            }
            Pattern pattern = one.pattern().apply(tokens);
            if (pattern instanceof Pattern.Name) {
                Arrays.stream(words).forEach(nameWords::add);
            }
            trie.add(words, patterns.size());
            patterns.add(pattern);
        }
        pending.clear();
        trie.freeze(lexicon.size());
    }

    private record Pending(String phrase, Function<Tokens, Pattern> pattern) {}

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
