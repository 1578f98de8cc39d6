package org.afferent.enrich;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML as nodes, so that every mistake can be told with its line, and collects mistakes instead of stopping at the first. */
final class YamlReader {
    private final List<VocabularyProblem> problems = new ArrayList<>();

    /** The mistakes so far; the caller may add its own. */
    List<VocabularyProblem> problems() {
        return problems;
    }

    /** The file's top-level mapping; empty when it is not YAML or not a mapping, which is then among the problems. */
    Map<String, Node> read(InputStream in) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(16 * 1024 * 1024).build();
        try {
            Optional<Node> root = new Compose(settings).composeInputStream(in);
            if (root.isPresent()) {
                return mapping(root.get(), "the file", null);
            }
            problem(0, "the file is empty; a vocabulary needs at least version and mechanisms");
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problem(line, "not YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            problem(0, "not YAML: " + broken.getMessage());
        }
        return Map.of();
    }

    /** A mapping's values by key; {@code known} names the keys that may occur, {@code null} for any. */
    Map<String, Node> mapping(Node node, String what, Set<String> known) {
        Map<String, Node> values = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(line(node), what + " is not a mapping; write it as key: value");
            return values;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode(), "a key of " + what);
            if (known != null && !known.contains(key)) {
                problem(line(tuple.getKeyNode()), what + " has an unknown key \"" + key + "\"; known are " + known);
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                problem(line(tuple.getKeyNode()), what + " has the key \"" + key + "\" twice; keep one");
            }
        }
        return values;
    }

    List<Node> sequence(Node node, String what) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(line(node), what + " is not a list; write it as - item");
        return List.of();
    }

    List<Form> forms(Node node, String what) {
        List<Form> forms = new ArrayList<>();
        for (Node item : sequence(node, what)) {
            forms.add(new Form(text(item, what), line(item)));
        }
        return forms;
    }

    /** A scalar's text as written; empty, with a problem, for anything else. */
    String text(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(node == null ? 0 : line(node), what + " is not a text");
        return "";
    }

    String textOrNull(Node node, String what) {
        return node == null ? null : text(node, what);
    }

    void problem(int line, String message) {
        problems.add(new VocabularyProblem(line, message));
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
