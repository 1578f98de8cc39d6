package org.afferent.dedup;

import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a policy file strictly: every key known, every value in its bounds; all mistakes are told at once. */
final class PolicyYaml {
    private static final String SUBSTANCE = "substance";
    private static final String TRUSTED = "trusted";
    private static final String PUBLISHERS = "publishers";
    private static final List<String> FIGURES = keys(Figure.values(), Figure::key);
    private static final List<String> FIELDS = keys(Substance.values(), Substance::key);
    private static final int MOST = 1_000_000;

    private final YamlNodes yaml = new YamlNodes();

    Policies read(InputStream in) throws PolicyException {
        Map<String, Node> root = yaml.read(in);
        Set<String> known = Stream.concat(FIGURES.stream(), Stream.of(SUBSTANCE, TRUSTED, PUBLISHERS))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        yaml.refuseUnknown(root, "the policy", known);
        PublisherPolicy everybody =
                policy(root, "the policy", new PublisherPolicy(Policy.DEFAULT, EnumSet.allOf(Substance.class)));
        Map<String, PublisherPolicy> publishers = new TreeMap<>();
        if (root.containsKey(PUBLISHERS)) {
            publishers(root.get(PUBLISHERS), everybody, publishers);
        }
        List<String> trusted = yaml.texts(root.get(TRUSTED), TRUSTED).entrySet().stream()
                .map(text -> publisher(text.getValue(), text.getKey()))
                .toList();
        if (!yaml.problems().isEmpty()) {
            throw new PolicyException(yaml.problems());
        }
        return new Policies(everybody, publishers, trusted);
    }

    private void publishers(Node node, PublisherPolicy everybody, Map<String, PublisherPolicy> publishers) {
        Set<String> known = new LinkedHashSet<>(FIGURES);
        known.add(SUBSTANCE);
        yaml.mapping(node, PUBLISHERS).forEach((name, value) -> {
            Map<String, Node> fields = yaml.mapping(value, "publisher \"" + name + "\"");
            yaml.refuseUnknown(fields, "publisher \"" + name + "\"", known);
            String key = publisher(name, value);
            if (key != null && publishers.put(key, policy(fields, "publisher \"" + name + "\"", everybody)) != null) {
                yaml.problem(value, "publisher \"" + name + "\" is there twice, under two spellings; keep one");
            }
        });
    }

    private String publisher(String name, Node at) {
        String key = Policies.publisherKey(name);
        if (key == null) {
            yaml.problem(at, "\"" + name + "\" is neither the name nor the host of a publisher");
        }
        return key == null ? "" : key;
    }

    private PublisherPolicy policy(Map<String, Node> fields, String what, PublisherPolicy otherwise) {
        Map<Figure, Double> figures = new EnumMap<>(Figure.all(otherwise.figures()));
        for (Figure figure : Figure.values()) {
            Node node = fields.get(figure.key());
            if (node != null) {
                figures.put(figure, number(figure, node));
            }
        }
        Policy policy = Figure.policy(figures);
        atMost(policy, Figure.CONTAINMENT, Figure.SAME_TEXT, fields, what);
        atMost(policy, Figure.LENGTH_RATIO, Figure.SAME_TEXT_LENGTH, fields, what);
        return new PublisherPolicy(
                policy, fields.containsKey(SUBSTANCE) ? substance(fields.get(SUBSTANCE)) : otherwise.substance());
    }

    private double number(Figure figure, Node node) {
        String text = yaml.text(node, figure.key());
        double most = figure.isCount() ? MOST : 1;
        try {
            double value = figure.isCount() ? Integer.parseInt(text) : Double.parseDouble(text);
            if (value >= 0 && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // said below, like a number out of its bounds
        }
        yaml.problem(
                node,
                figure.key() + ": " + text + " is not a " + (figure.isCount() ? "whole number" : "share")
                        + "; write one from 0 to "
                        + (figure.isCount() ? MOST : "1, like " + figure.of(Policy.DEFAULT)));
        return figure.of(Policy.DEFAULT);
    }

    /** What is the same text must be one work first. */
    private void atMost(Policy policy, Figure low, Figure high, Map<String, Node> fields, String what) {
        if (low.of(policy) > high.of(policy)) {
            Node at = fields.getOrDefault(high.key(), fields.get(low.key()));
            yaml.problem(
                    at,
                    what + ": " + low.key() + " " + low.of(policy) + " is above " + high.key() + " " + high.of(policy)
                            + ": no pair would pass the one and fail the other; lower " + low.key() + " or raise "
                            + high.key());
        }
    }

    private Set<Substance> substance(Node node) {
        EnumSet<Substance> fields = EnumSet.noneOf(Substance.class);
        yaml.texts(node, SUBSTANCE).forEach((at, text) -> {
            fields.addAll(Arrays.stream(Substance.values())
                    .filter(field -> field.key().equals(text))
                    .toList());
            if (!FIELDS.contains(text)) {
                yaml.problem(
                        at,
                        SUBSTANCE + ": \"" + text + "\" is not a field; known are " + String.join(", ", FIELDS)
                                + "; the words always count");
            }
        });
        return fields;
    }

    private static <E> List<String> keys(E[] values, Function<E, String> key) {
        return Arrays.stream(values).map(key).toList();
    }
}
