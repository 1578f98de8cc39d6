package org.afferent.enrich;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.afferent.model.Direction;
import org.snakeyaml.engine.v2.nodes.Node;

/** From YAML to a {@link Vocabulary}, the shape only; what the words mean together is {@link VocabularyCheck}'s. */
final class VocabularyReader {
    private static final Set<String> TOP = Set.of(
            "version",
            "date",
            "scope",
            "id_policy",
            "verification_sources",
            "categories",
            "matching",
            "lists",
            "mechanisms",
            "out_of_scope",
            "interventions",
            "conditions",
            "populations",
            "institutions",
            "journals",
            "outlets");
    private static final Set<String> ENTRY = Set.of(
            "id",
            "label",
            "category",
            "kind",
            "parent",
            "definition",
            "synonyms",
            "xrefs",
            "gates",
            "note",
            "generic",
            "implies",
            "status",
            "replaced_by");
    private static final Set<String> MATCHING =
            Set.of("case_sensitive", "fuzzy", "shared_forms", "link", "masks", "settings");

    private final YamlReader yaml = new YamlReader();

    /** What was read, and everything that is wrong with it. */
    record Result(Vocabulary vocabulary, List<VocabularyProblem> problems) {}

    static Result read(InputStream in) {
        return new VocabularyReader().parse(in);
    }

    private Result parse(InputStream in) {
        Map<String, Node> file = yaml.read(in);
        for (Map.Entry<String, Node> part : file.entrySet()) {
            if (!TOP.contains(part.getKey())) {
                yaml.problem(
                        YamlReader.line(part.getValue()),
                        "unknown section \"" + part.getKey() + "\"; known are " + new java.util.TreeSet<>(TOP));
            }
        }
        Map<String, List<Form>> lists = new LinkedHashMap<>();
        if (file.containsKey("lists")) {
            yaml.mapping(file.get("lists"), "lists", null)
                    .forEach((name, items) -> lists.put(name, yaml.forms(items, "list " + name)));
        }
        List<String> categories = new ArrayList<>();
        for (Node category : yaml.sequence(file.get("categories"), "categories")) {
            categories.add(yaml.text(
                    yaml.mapping(category, "a category", Set.of("id", "label")).get("id"), "a category's id"));
        }
        List<Entry> entries = new ArrayList<>();
        List<CrossReference> references = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Node node : yaml.sequence(file.get(kind.section()), kind.section())) {
                entries.add(entry(kind, node, references));
            }
        }
        String version = file.containsKey("version") ? yaml.text(file.get("version"), "version") : "";
        Vocabulary vocabulary = new Vocabulary(version, categories, lists, matching(file.get("matching")), entries);
        List<VocabularyProblem> problems = new ArrayList<>(yaml.problems());
        if (!file.isEmpty()) {
            problems.addAll(new VocabularyCheck(vocabulary, references).problems());
        }
        problems.sort(null);
        return new Result(vocabulary, List.copyOf(problems));
    }

    private Matching matching(Node node) {
        if (node == null) {
            return Matching.NONE;
        }
        Map<String, Node> rules = yaml.mapping(node, "matching", MATCHING);
        int minLength = 0;
        List<Form> never = List.of();
        if (rules.containsKey("fuzzy")) {
            Map<String, Node> fuzzy = yaml.mapping(rules.get("fuzzy"), "fuzzy", Set.of("min_length", "never"));
            minLength = number(fuzzy.get("min_length"));
            never = yaml.forms(fuzzy.get("never"), "fuzzy.never");
        }
        return new Matching(
                yaml.forms(rules.get("case_sensitive"), "case_sensitive"),
                minLength,
                never,
                yaml.forms(rules.get("shared_forms"), "shared_forms"),
                yaml.forms(rules.get("link"), "link"),
                yaml.forms(rules.get("masks"), "masks"));
    }

    private int number(Node node) {
        String text = node == null ? "" : yaml.text(node, "fuzzy.min_length");
        try {
            int value = Integer.parseInt(text);
            if (value >= 5) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with the same remedy
        }
        yaml.problem(
                node == null ? 0 : YamlReader.line(node),
                "fuzzy.min_length " + text + " is not a number of at least 5; shorter words have too many neighbors");
        return 0;
    }

    private Entry entry(Kind kind, Node node, List<CrossReference> references) {
        String what = "a " + kind.singular();
        Map<String, Node> keys = yaml.mapping(node, what, ENTRY);
        int line = YamlReader.line(node);
        String id = keys.containsKey("id") ? yaml.text(keys.get("id"), what + "'s id") : "";
        String name = id.isEmpty() ? what : id;
        if (id.isEmpty() || !keys.containsKey("label")) {
            yaml.problem(line, name + " needs an id and a label");
        }
        for (Node item : yaml.sequence(keys.get("xrefs"), name + ": xrefs")) {
            Node reference = yaml.mapping(item, name + ": an xref", null).get("id");
            references.add(new CrossReference(
                    name, reference == null ? "" : yaml.text(reference, "an xref's id"), YamlReader.line(item)));
        }
        List<Gate> gates = new ArrayList<>();
        for (Node item : yaml.sequence(keys.get("gates"), name + ": gates")) {
            gates.add(gate(name, item));
        }
        String category = keys.containsKey("category") ? "category" : "kind";
        return new Entry(
                kind,
                id,
                keys.containsKey("label") ? yaml.text(keys.get("label"), name + ": label") : id,
                yaml.textOrNull(keys.get(category), name + ": " + category),
                yaml.textOrNull(keys.get("parent"), name + ": parent"),
                "true".equals(yaml.textOrNull(keys.get("generic"), name + ": generic")),
                direction(name, keys.get("implies")),
                "deprecated".equals(yaml.textOrNull(keys.get("status"), name + ": status")),
                yaml.textOrNull(keys.get("replaced_by"), name + ": replaced_by"),
                List.copyOf(yaml.forms(keys.get("synonyms"), name + ": synonyms")),
                List.copyOf(gates),
                line);
    }

    private Direction direction(String name, Node node) {
        if (node == null) {
            return null;
        }
        String text = yaml.text(node, name + ": implies");
        for (Direction direction : Direction.values()) {
            if (direction.name().toLowerCase(Locale.ROOT).equals(text)) {
                return direction;
            }
        }
        yaml.problem(YamlReader.line(node), name + ": implies \"" + text + "\" is no direction; write one like resets");
        return null;
    }

    private Gate gate(String name, Node node) {
        Map<String, Node> keys = yaml.mapping(node, name + ": a gate", Set.of("forms", "if", "need"));
        return new Gate(
                yaml.forms(keys.get("forms"), name + ": a gate's forms"),
                surroundings(name, keys.get("if")),
                surroundings(name, keys.get("need")),
                YamlReader.line(node));
    }

    private Gate.Surroundings surroundings(String name, Node node) {
        if (node == null) {
            return Gate.Surroundings.NONE;
        }
        Map<String, Node> keys =
                yaml.mapping(node, name + ": a gate", Set.of("sentence", "near", "document", "expansion"));
        return new Gate.Surroundings(
                yaml.forms(keys.get("sentence"), name + ": sentence"),
                yaml.forms(keys.get("near"), name + ": near"),
                yaml.forms(keys.get("document"), name + ": document"),
                "true".equals(yaml.textOrNull(keys.get("expansion"), name + ": expansion")));
    }
}
