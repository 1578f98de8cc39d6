package org.afferent.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.afferent.wire.RegistryException.Kind;
import org.apache.avro.Schema;

/** A registry in memory, for unit tests: ids from 1, one per schema; no compatibility check. All who say {@code mock://NAME} in one JVM share it. */
final class MockRegistry implements Registry {
    private static final Map<String, MockRegistry> NAMED = new ConcurrentHashMap<>();

    private final String name;
    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> versions = new TreeMap<>();
    private final Map<String, String> levels = new HashMap<>();

    MockRegistry(String name) {
        this.name = name;
    }

    static MockRegistry named(String name) {
        return NAMED.computeIfAbsent(name, MockRegistry::new);
    }

    @Override
    public synchronized int register(String subject, Schema schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        int id = schemas.indexOf(schema) + 1;
        List<Integer> ids = versions.computeIfAbsent(subject, unseen -> new ArrayList<>());
        if (!ids.contains(id)) {
            ids.add(id);
        }
        return id;
    }

    @Override
    public synchronized Optional<RegisteredSchema> find(String subject, Schema schema) {
        int id = schemas.indexOf(schema) + 1;
        int version = versions.getOrDefault(subject, List.of()).indexOf(id) + 1;
        return version == 0 ? Optional.empty() : Optional.of(new RegisteredSchema(subject, version, id, schema));
    }

    @Override
    public synchronized Schema byId(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new RegistryException(
                    Kind.NOT_FOUND, 40403, "Schema registry " + name() + " does not know a schema with id " + id, null);
        }
        return schemas.get(id - 1);
    }

    @Override
    public synchronized Optional<RegisteredSchema> latest(String subject) {
        List<Integer> ids = versions.getOrDefault(subject, List.of());
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new RegisteredSchema(
                        subject, ids.size(), ids.get(ids.size() - 1), byId(ids.get(ids.size() - 1))));
    }

    @Override
    public synchronized List<String> subjects() {
        return List.copyOf(versions.keySet());
    }

    @Override
    public synchronized String compatibility(String subject) {
        return levels.getOrDefault(subject, "NONE");
    }

    @Override
    public synchronized void setCompatibility(String subject, String level) {
        levels.put(subject, level);
    }

    @Override
    public String name() {
        return "mock://" + name;
    }
}
