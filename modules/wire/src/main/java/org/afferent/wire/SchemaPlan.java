package org.afferent.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * What has to be done to a registry for it to hold the contract: each topic's record type under its subject, and a compatibility level that lets every reader read every
 * record ever written. Nothing is ever deleted.
 */
public final class SchemaPlan {
    /** The level of every subject of ours: each version reads all others, and all others read it. */
    public static final String LEVEL = "FULL_TRANSITIVE";

    private final List<Change> changes;

    private SchemaPlan(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    private record Change(String line, Runnable action) {}

    /**
     * Compares the declaration with a registry.
     *
     * @throws RegistryException when the registry cannot be asked
     */
    public static SchemaPlan of(Registry registry, Topics topics) {
        Map<String, Schema> schemas =
                ContractSchemas.all().stream().collect(Collectors.toMap(Schema::getName, schema -> schema));
        List<String> present = registry.subjects();
        List<Change> changes = new ArrayList<>();
        for (TopicSpec topic : topics.all()) {
            Schema schema = topic.schema().map(schemas::get).orElse(null);
            if (schema != null) {
                add(changes, registry, topic.name() + "-value", schema, present);
            }
        }
        return new SchemaPlan(changes);
    }

    private static void add(
            List<Change> changes, Registry registry, String subject, Schema schema, List<String> present) {
        boolean known = present.contains(subject);
        Change register = new Change(
                "register " + schema.getName() + " for " + subject, () -> registry.register(subject, schema));
        String level = known ? registry.compatibility(subject) : "none yet";
        Change guard = new Change(
                "set the compatibility of " + subject + " to " + LEVEL + " (" + level + ")",
                () -> registry.setCompatibility(subject, LEVEL));
        boolean held = known && registry.find(subject, schema).isPresent();
        // What is there already is guarded before it gets a further version; some registries do not let an empty
        // subject
        // be guarded.
        if (known && !level.equals(LEVEL)) {
            changes.add(guard);
        }
        if (!held) {
            changes.add(register);
        }
        if (!known) {
            changes.add(guard);
        }
    }

    /** Whether the registry is as declared. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** One line for each change, as {@code topics apply} prints it. */
    public List<String> lines() {
        return changes.stream().map(Change::line).toList();
    }

    /**
     * Makes the registry so. Applied twice, the second time does nothing.
     *
     * @throws RegistryException when a change is refused, {@link RegistryException.Kind#INCOMPATIBLE} when a schema does not get on with an older one
     */
    public void apply() {
        changes.forEach(change -> change.action().run());
    }
}
