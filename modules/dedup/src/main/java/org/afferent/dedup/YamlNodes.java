package org.afferent.dedup;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
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

/** YAML as nodes, so that each mistake can be told with its line; collects mistakes instead of stopping at the first. */
final class YamlNodes {
    private final List<PolicyProblem> problems = new ArrayList<>();
    private final IdentityHashMap<Node, Node> keys = new IdentityHashMap<>();

    List<PolicyProblem> problems() {
        return problems;
    }

    /** The top-level mapping; empty when the file is empty, or when it is not YAML, which is then a problem. */
    Map<String, Node> read(InputStream in) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeInputStream(in);
            return root.isEmpty() ? Map.of() : mapping(root.get(), "the file");
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(new PolicyProblem(line, "not YAML: " + broken.getProblem()));
        } catch (YamlEngineException broken) {
            problems.add(new PolicyProblem(0, "not YAML: " + broken.getMessage()));
        }
        return Map.of();
    }

    Map<String, Node> mapping(Node node, String what) {
        Map<String, Node> values = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(node, what + " is not a mapping; write it as key: value");
            return values;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode(), "a key of " + what);
            keys.put(tuple.getValueNode(), tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                problem(tuple.getKeyNode(), what + " has the key \"" + key + "\" twice; keep one");
            }
        }
        return values;
    }

    void refuseUnknown(Map<String, Node> values, String what, Set<String> known) {
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                problem(
                        keys.get(value),
                        what + " has an unknown key \"" + key + "\"; known are " + String.join(", ", known));
            }
        });
    }

    /** The texts of a list by their nodes, in order; none when {@code node} is {@code null}. */
    Map<Node, String> texts(Node node, String what) {
        Map<Node, String> texts = new LinkedHashMap<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> texts.put(item, text(item, "an item of " + what)));
        } else if (node != null) {
            problem(node, what + " is not a list; write it as [one, other]");
        }
        return texts;
    }

    /** A scalar's text as written; empty, with a problem, for anything else. */
    String text(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(node, what + " is not a text");
        return "";
    }

    void problem(Node at, String message) {
        int line = at == null
                ? 0
                : at.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        problems.add(new PolicyProblem(line, message));
    }
}
