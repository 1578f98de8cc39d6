package org.afferent.embedded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** The registry's compatibility levels: which of the older schemas the new one has to get on with, and in which direction. */
enum Compatibility {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean newReadsOld;
    private final boolean oldReadsNew;
    private final boolean transitive;

    Compatibility(boolean newReadsOld, boolean oldReadsNew, boolean transitive) {
        this.newReadsOld = newReadsOld;
        this.oldReadsNew = oldReadsNew;
        this.transitive = transitive;
    }

    /** The level of that name, whatever its case; {@link Refusal} when there is none. */
    static Compatibility named(String name) {
        for (Compatibility level : values()) {
            if (level.name().equals(name.toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        throw Refusal.invalidLevel(name);
    }

    /** What speaks against {@code schema} after {@code older} (oldest first); empty when nothing does. */
    List<String> objections(Schema schema, List<Schema> older) {
        List<Schema> newestFirst = new ArrayList<>(older);
        Collections.reverse(newestFirst);
        List<String> objections = new ArrayList<>();
        for (Schema old : transitive || newestFirst.isEmpty() ? newestFirst : newestFirst.subList(0, 1)) {
            if (newReadsOld) {
                collect("The new schema cannot read what the old one wrote", schema, old, objections);
            }
            if (oldReadsNew) {
                collect("The old schema cannot read what the new one writes", old, schema, objections);
            }
        }
        return objections;
    }

    private static void collect(String what, Schema reader, Schema writer, List<String> objections) {
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .forEach(one -> objections.add(
                        what + ": " + one.getType() + " at " + one.getLocation() + ": " + one.getMessage()));
    }
}
