package org.afferent.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Changes that somebody has looked at and acknowledged.
 *
 * <pre>
 * expected:
 *   - change: tag-gained
 *     mechanism: nmda-receptor      # optional; else of every mechanism
 *     work: w0123456789abcdef       # optional; else of every work
 *     most: 12                      # optional; more of them are unexpected
 *     why: the vocabulary learned "NMDAR"
 * </pre>
 */
public final class Expected {
    /** What a template says in the place of a reason; such an entry acknowledges nothing. */
    public static final String UNSEEN = "not looked at yet";

    private static final Set<String> KEYS = Set.of("change", "mechanism", "work", "most", "why");

    private final List<Entry> entries;

    private Expected(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Nothing is expected. */
    public static Expected nothing() {
        return new Expected(List.of());
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException with every mistake in it, one a line
     * @throws IOException when it cannot be read
     */
    public static Expected read(Path file) throws IOException {
        List<String> mistakes = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        try {
            Object root = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            Object list = root instanceof Map<?, ?> map ? map.get("expected") : null;
            if (!(list instanceof List<?>)) {
                mistakes.add(file + ": there is no list called expected");
            } else {
                for (Object one : (List<?>) list) {
                    entry(file + ": entry " + (entries.size() + mistakes.size() + 1), one, entries, mistakes);
                }
            }
        } catch (YamlEngineException notYaml) {
            mistakes.add(file + " is not YAML: " + notYaml.getMessage());
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
        return new Expected(entries);
    }

    /** The changes that nothing here covers, in their order. */
    public List<Change> unexpected(List<Change> changes) {
        int[] used = new int[entries.size()];
        List<Change> unexpected = new ArrayList<>();
        for (Change change : changes) {
            boolean covered = false;
            for (int i = 0; i < used.length && !covered; i++) {
                covered = entries.get(i).covers(change)
                        && used[i] < entries.get(i).most();
                used[i] += covered ? 1 : 0;
            }
            if (!covered) {
                unexpected.add(change);
            }
        }
        return unexpected;
    }

    /** Entries that cover none of these changes: they can go, or something that was wanted did not happen. */
    public List<String> idle(List<Change> changes) {
        return entries.stream()
                .filter(entry -> changes.stream().noneMatch(entry::covers))
                .map(Entry::line)
                .toList();
    }

    /** A file that acknowledges these changes and no others, to be gone through by somebody. */
    public static String template(List<Change> changes, String why) {
        StringBuilder file = new StringBuilder("expected:" + (changes.isEmpty() ? " []\n" : "\n"));
        for (Change change : changes) {
            file.append("  - {change: ").append(change.kind().spelling());
            if (change.mechanism() != null) {
                file.append(", mechanism: ").append(change.mechanism());
            }
            file.append(", work: ").append(change.workId()).append(", most: 1, why: \"");
            file.append(why.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"}\n");
        }
        return file.toString();
    }

    private static void entry(String where, Object value, List<Entry> entries, List<String> mistakes) {
        if (!(value instanceof Map<?, ?> fields)) {
            mistakes.add(where + ": is not a set of keys with values");
            return;
        }
        int before = mistakes.size();
        fields.keySet().stream()
                .filter(key -> !KEYS.contains(String.valueOf(key)))
                .forEach(key -> mistakes.add(where + ": " + key + " is not a key; there are "
                        + KEYS.stream().sorted().toList()));
        Change.Kind kind = Arrays.stream(Change.Kind.values())
                .filter(k -> k.spelling().equals(String.valueOf(fields.get("change"))))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            mistakes.add(where + ": change: " + fields.get("change") + " is not one of "
                    + Arrays.stream(Change.Kind.values())
                            .map(Change.Kind::spelling)
                            .toList());
        }
        Object most = fields.get("most");
        if (most != null && !(most instanceof Integer number && number > 0)) {
            mistakes.add(where + ": most: " + most + " is not a whole number from 1");
        }
        if (!(fields.get("why") instanceof String why) || why.isBlank()) {
            mistakes.add(where + ": why: is missing; say why the change is right");
        } else if (why.equals(UNSEEN)) {
            mistakes.add(where + ": why: says \"" + UNSEEN + "\"; say why the change is right, or take the entry out");
        }
        if (mistakes.size() == before) {
            entries.add(new Entry(
                    kind,
                    text(fields.get("mechanism")),
                    text(fields.get("work")),
                    most == null ? Integer.MAX_VALUE : (Integer) most));
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private record Entry(Change.Kind kind, String mechanism, String work, int most) {
        boolean covers(Change change) {
            return change.kind() == kind
                    && (mechanism == null || mechanism.equals(change.mechanism()))
                    && (work == null || work.equals(change.workId()));
        }

        String line() {
            return kind.spelling()
                    + (mechanism == null ? "" : " of " + mechanism)
                    + (work == null ? "" : " in " + work);
        }
    }
}
