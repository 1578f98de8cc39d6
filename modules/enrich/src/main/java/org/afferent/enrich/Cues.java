package org.afferent.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.afferent.model.Direction;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The English cues: {@code vocabulary/cues.yaml}. Data like the vocabulary, but about the language and not about the field.
 *
 * @param version of the file
 * @param phrases every phrase with its cue, verbs in all their regular forms
 */
record Cues(String version, List<Phrase> phrases) {
    private static final Set<String> KEYS = Set.of("mark", "scope", "strength", "direction", "side", "words");

    /** A cue as it is printed. */
    record Phrase(String text, Cue cue) {}

    static Cues bundled() {
        try (InputStream in = Cues.class.getResourceAsStream("/vocabulary/cues.yaml")) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the bundled cues cannot be read", unreadable);
        }
    }

    static Cues read(InputStream in) {
        YamlReader yaml = new YamlReader();
        Map<String, Node> file = yaml.read(in);
        List<Phrase> phrases = new ArrayList<>();
        for (Node node : yaml.sequence(file.get("cues"), "cues")) {
            Map<String, Node> keys = yaml.mapping(node, "a cue", KEYS);
            Cue cue = new Cue(
                    Mark.valueOf(name(yaml, keys, "mark")),
                    keys.containsKey("scope") ? Scope.valueOf(name(yaml, keys, "scope")) : null,
                    keys.containsKey("strength") ? Integer.parseInt(yaml.text(keys.get("strength"), "strength")) : 0,
                    keys.containsKey("direction") ? Direction.valueOf(name(yaml, keys, "direction")) : null,
                    keys.containsKey("side") && "after".equals(yaml.text(keys.get("side"), "side")));
            for (Form word : yaml.forms(keys.get("words"), "words")) {
                for (String form : Inflection.forms(word.text())) {
                    phrases.add(new Phrase(form, cue));
                }
            }
        }
        String version = file.containsKey("version") ? yaml.text(file.get("version"), "version") : "";
        if (!yaml.problems().isEmpty()) {
            throw new IllegalStateException("the cues are wrong: " + yaml.problems());
        }
        return new Cues(version, List.copyOf(phrases));
    }

    private static String name(YamlReader yaml, Map<String, Node> keys, String key) {
        return yaml.text(keys.get(key), key).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
