package org.afferent.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with a vocabulary although its shape is right. */
final class VocabularyCheck {
    private static final Map<String, String> ID_PATTERNS = Map.of(
            "GO", "GO:\\d{7}",
            "MESH", "MESH:[CD]\\d{6,9}",
            "HGNC", "HGNC:\\d{1,6}",
            "CHEMBL", "CHEMBL\\d{1,9}",
            "DOID", "DOID:\\d{1,9}",
            "DRUGBANK", "DRUGBANK:DB\\d{5}",
            "DRUGMECHDB", "(DRUGMECHDB:)?DB\\d{5}_MESH_[CD]\\d{6,9}_\\d+");
    private static final int SHORT = 3;

    private final Vocabulary vocabulary;
    private final List<CrossReference> references;
    private final List<VocabularyProblem> problems = new ArrayList<>();

    VocabularyCheck(Vocabulary vocabulary, List<CrossReference> references) {
        this.vocabulary = vocabulary;
        this.references = references;
    }

    List<VocabularyProblem> problems() {
        if (!vocabulary.version().matches("\\d+\\.\\d+\\.\\d+")) {
            problem(
                    1,
                    "version \"" + vocabulary.version()
                            + "\" is not a semantic version; write it like 1.4.0 (docs/vocabulary.md)");
        }
        Map<Kind, Map<String, Entry>> byId = new HashMap<>();
        for (Entry entry : vocabulary.entries()) {
            Entry twin =
                    byId.computeIfAbsent(entry.kind(), kind -> new HashMap<>()).putIfAbsent(entry.id(), entry);
            if (twin != null) {
                problem(entry.line(), "the id " + entry.id() + " is taken by line " + twin.line() + "; ids are unique");
            }
        }
        for (Entry entry : vocabulary.entries()) {
            Map<String, Entry> peers = byId.get(entry.kind());
            id(entry);
            parent(entry, peers);
            deprecation(entry, peers);
            shortForms(entry);
            gates(entry);
        }
        duplicates();
        references.forEach(this::reference);
        vocabulary.matching().link().forEach(word -> word("matching.link", word));
        return problems;
    }

    private void id(Entry entry) {
        if (!entry.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problem(entry.line(), "the id \"" + entry.id() + "\" is not kebab-case; write it like blood-pressure");
        }
        if (entry.kind() == Kind.MECHANISM && !vocabulary.categories().contains(String.valueOf(entry.category()))) {
            problem(
                    entry.line(),
                    entry.id() + ": unknown category \"" + entry.category() + "\"; known are "
                            + vocabulary.categories());
        }
        if (entry.forms().isEmpty() && !entry.deprecated()) {
            problem(entry.line(), entry.id() + " has no synonyms, so it can never be found; list at least one");
        }
    }

    private void parent(Entry entry, Map<String, Entry> peers) {
        if (entry.parent() == null) {
            return;
        }
        if (!peers.containsKey(entry.parent())) {
            problem(entry.line(), entry.id() + ": unknown parent \"" + entry.parent() + "\"; add it or name another");
            return;
        }
        Set<String> seen = new HashSet<>();
        Entry above = entry;
        while (above != null && above.parent() != null && seen.add(above.id())) {
            above = peers.get(above.parent());
            if (above != null && above.id().equals(entry.id())) {
                problem(entry.line(), entry.id() + " is its own ancestor, through " + String.join(" > ", seen));
                return;
            }
        }
    }

    private void deprecation(Entry entry, Map<String, Entry> peers) {
        if (entry.deprecated() && entry.replacedBy() == null) {
            problem(entry.line(), entry.id() + " is deprecated but does not say replaced_by");
        }
        if (entry.replacedBy() != null) {
            Entry next = peers.get(entry.replacedBy());
            if (next == null || next.deprecated()) {
                problem(
                        entry.line(),
                        entry.id() + ": replaced_by \"" + entry.replacedBy() + "\" is not a concept in use");
            }
        }
    }

    /** A short form in any case and anywhere is a trap: every one needs its exact case or a gate. */
    private void shortForms(Entry entry) {
        Set<String> cased =
                vocabulary.matching().caseSensitive().stream().map(Form::text).collect(Collectors.toSet());
        for (Form form : entry.forms()) {
            boolean open =
                    form.text().codePoints().filter(Character::isLetterOrDigit).count() <= SHORT
                            && form.text().chars().allMatch(Character::isLetterOrDigit)
                            && !cased.contains(form.text())
                            && entry.gates().stream().noneMatch(gate -> covers(gate, form));
            if (open) {
                problem(
                        form.line(),
                        entry.id() + ": the short form \"" + form.text()
                                + "\" is ambiguous; list it in case_sensitive or give it a gate");
            }
        }
    }

    private Set<String> cased() {
        return vocabulary.matching().caseSensitive().stream().map(Form::text).collect(Collectors.toSet());
    }

    private static boolean covers(Gate gate, Form form) {
        return gate.forms().isEmpty()
                || gate.forms().stream().anyMatch(named -> named.text().equals(form.text()));
    }

    private void gates(Entry entry) {
        Set<String> own = entry.forms().stream()
                .map(form -> Dictionary.key(form.text().replace("~", "")))
                .collect(Collectors.toSet());
        for (Gate gate : entry.gates()) {
            for (Form form : gate.forms()) {
                if (!own.contains(Dictionary.key(form.text().replace("~", "")))) {
                    problem(
                            form.line(),
                            entry.id() + ": a gate names \"" + form.text() + "\", which is no synonym of it");
                }
            }
            if (gate.when().isEmpty() && gate.need().isEmpty()) {
                problem(gate.line(), entry.id() + ": a gate without if and need refuses everything; say which words");
            }
            for (Gate.Surroundings words : List.of(gate.when(), gate.need())) {
                words.sentence().forEach(word -> word(entry.id(), word));
                words.near().forEach(word -> word(entry.id(), word));
                words.document().forEach(word -> word(entry.id(), word));
            }
        }
    }

    private void word(String where, Form word) {
        if (word.text().startsWith("@")
                && !vocabulary.lists().containsKey(word.text().substring(1))
                && section(word.text().substring(1)) == null) {
            problem(
                    word.line(),
                    where + ": " + word.text() + " is neither a section nor one of the lists "
                            + new java.util.TreeSet<>(vocabulary.lists().keySet()));
        }
    }

    /** The section that a reference names, or {@code null}. */
    static Kind section(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.singular().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private void duplicates() {
        Set<String> shared = vocabulary.matching().sharedForms().stream()
                .map(form -> Dictionary.key(form.text().replace("~", "")))
                .collect(Collectors.toSet());
        Set<String> cased = cased();
        Map<String, String> owner = new HashMap<>();
        for (Entry entry : vocabulary.entries()) {
            for (Form form : entry.forms()) {
                // MAOA and MaoA are two forms when their case decides
                String word = cased.contains(form.text())
                        ? form.text()
                        : Dictionary.key(form.text().replace("~", ""));
                String key = entry.kind() + " " + word;
                String other = owner.putIfAbsent(key, entry.id() + " (line " + form.line() + ")");
                if (other != null && !shared.contains(Dictionary.key(form.text().replace("~", "")))) {
                    problem(
                            form.line(),
                            entry.id() + ": \"" + form.text() + "\" is already a form of " + other
                                    + "; forms that differ only in case, hyphen or plural s are the same");
                }
            }
        }
    }

    private void reference(CrossReference reference) {
        String id = reference.id();
        String prefix = id.split("[:\\d_]", 2)[0].toUpperCase(Locale.ROOT);
        String pattern = ID_PATTERNS.get(prefix.equals("DB") ? "DRUGMECHDB" : prefix);
        if (pattern == null || !id.matches(pattern)) {
            problem(
                    reference.line(),
                    reference.entry() + ": \"" + id + "\" cannot be right"
                            + (pattern == null
                                    ? "; known terminologies are " + new java.util.TreeSet<>(ID_PATTERNS.keySet())
                                    : ": such ids look like " + pattern));
        }
    }

    private void problem(int line, String message) {
        problems.add(new VocabularyProblem(line, message));
    }
}
