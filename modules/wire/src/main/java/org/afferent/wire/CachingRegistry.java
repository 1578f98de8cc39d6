package org.afferent.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** Asks once for what never changes: an id's schema, and the id of a subject's schema. */
final class CachingRegistry implements Registry {
    private final Registry registry;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<Key, RegisteredSchema> found = new ConcurrentHashMap<>();
    private final Map<Key, Integer> registered = new ConcurrentHashMap<>();

    CachingRegistry(Registry registry) {
        this.registry = registry;
    }

    private record Key(String subject, Schema schema) {}

    @Override
    public int register(String subject, Schema schema) {
        Key key = new Key(subject, schema);
        Integer known = registered.get(key);
        if (known != null) {
            return known;
        }
        // Not computeIfAbsent: a registry that is away would hold the map's lock while others could go on.
        int id = registry.register(subject, schema);
        registered.put(key, id);
        schemas.put(id, schema);
        return id;
    }

    @Override
    public Optional<RegisteredSchema> find(String subject, Schema schema) {
        Key key = new Key(subject, schema);
        RegisteredSchema known = found.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<RegisteredSchema> answer = registry.find(subject, schema);
        answer.ifPresent(one -> found.put(key, one));
        return answer;
    }

    @Override
    public Schema byId(int id) {
        Schema known = schemas.get(id);
        if (known == null) {
            known = registry.byId(id);
            schemas.put(id, known);
        }
        return known;
    }

    @Override
    public Optional<RegisteredSchema> latest(String subject) {
        return registry.latest(subject);
    }

    @Override
    public List<String> subjects() {
        return registry.subjects();
    }

    @Override
    public String compatibility(String subject) {
        return registry.compatibility(subject);
    }

    @Override
    public void setCompatibility(String subject, String level) {
        registry.setCompatibility(subject, level);
    }

    @Override
    public String name() {
        return registry.name();
    }

    @Override
    public void close() {
        registry.close();
    }
}
