package org.afferent.embedded;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the registry knows: a view of its log. Only {@link #accept} changes it, at a restart as at run time. Not safe for several threads: {@link SchemaStore} sees to that.
 */
final class SchemaBook {
    private final Map<String, TreeMap<Integer, SchemaVersion>> subjects = new TreeMap<>();
    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<String, Integer> ids = new TreeMap<>();
    private final Map<String, String> levels = new TreeMap<>();
    private final Map<String, String> modes = new TreeMap<>();
    private int highestId;

    /** Takes up an entry of the log. */
    void accept(SchemaEntry entry) {
        if (entry instanceof SchemaEntry.Version one) {
            SchemaVersion version = one.version();
            subjects.computeIfAbsent(version.subject(), unseen -> new TreeMap<>())
                    .put(version.version(), version);
            texts.put(version.id(), version.text());
            ids.put(version.text(), version.id());
            highestId = Math.max(highestId, version.id());
        } else if (entry instanceof SchemaEntry.Gone gone) {
            TreeMap<Integer, SchemaVersion> versions = subjects.getOrDefault(gone.subject(), new TreeMap<>());
            versions.remove(gone.number());
            if (versions.isEmpty()) {
                subjects.remove(gone.subject());
            }
        } else if (entry instanceof SchemaEntry.Level level) {
            set(levels, level.subject(), level.level());
        } else if (entry instanceof SchemaEntry.Mode mode) {
            set(modes, mode.subject(), mode.mode());
        }
    }

    private static void set(Map<String, String> settings, String subject, String value) {
        if (value == null) {
            settings.remove(subject);
        } else {
            settings.put(subject, value);
        }
    }

    Collection<String> subjects(boolean deleted) {
        return subjects.keySet().stream()
                .filter(subject -> !versions(subject, deleted).isEmpty())
                .toList();
    }

    /** Oldest first. */
    List<SchemaVersion> versions(String subject, boolean deleted) {
        return subjects.getOrDefault(subject, new TreeMap<>()).values().stream()
                .filter(version -> deleted || !version.deleted())
                .toList();
    }

    List<SchemaVersion> versionsOf(int id) {
        return subjects.values().stream()
                .flatMap(versions -> versions.values().stream())
                .filter(version -> version.id() == id && !version.deleted())
                .toList();
    }

    Optional<String> text(int id) {
        return Optional.ofNullable(texts.get(id));
    }

    /** The id of a schema that is known already, else the next. */
    int idFor(String text) {
        return ids.getOrDefault(text, highestId + 1);
    }

    int nextVersion(String subject) {
        TreeMap<Integer, SchemaVersion> versions = subjects.get(subject);
        return versions == null ? 1 : versions.lastKey() + 1;
    }

    /** Of the subject, or with an empty name of the registry. */
    Optional<String> level(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    /** Of the subject, or with an empty name of the registry. */
    Optional<String> mode(String subject) {
        return Optional.ofNullable(modes.get(subject));
    }
}
