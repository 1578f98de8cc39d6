package org.afferent.wire;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A schema registry, as Confluent's REST API has it. Safe for use by several threads. Every method throws {@link RegistryException} when the registry cannot be reached or
 * refuses.
 */
public interface Registry extends AutoCloseable {
    /** The id of {@code schema}, which becomes the subject's next version unless it is there already. */
    int register(String subject, Schema schema);

    /** The id and version under which the subject holds {@code schema}; empty when it does not. */
    Optional<RegisteredSchema> find(String subject, Schema schema);

    /** The schema with this id; {@link RegistryException.Kind#NOT_FOUND} when there is none. */
    Schema byId(int id);

    /** The subject's newest version; empty when the subject is not known. */
    Optional<RegisteredSchema> latest(String subject);

    /** Every subject that has a version. */
    List<String> subjects();

    /** The compatibility level that holds for the subject, for example {@code FULL_TRANSITIVE}: its own, else the registry's. */
    String compatibility(String subject);

    /** Gives the subject a compatibility level of its own. */
    void setCompatibility(String subject, String level);

    /** What the registry is called in messages: its address without credentials. */
    String name();

    @Override
    default void close() {}
}
