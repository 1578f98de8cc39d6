package org.afferent.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One service of docker-compose.yml, as far as the container tests follow it.
 *
 * @param image with its registry
 * @param command words; empty for the image's own
 * @param environment as it is given to the container
 */
record ComposeService(String image, List<String> command, Map<String, String> environment) {
    /** All services by name, in the file's order. */
    static Map<String, ComposeService> read(Path file) throws IOException {
        Object root = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        Map<String, ComposeService> services = new LinkedHashMap<>();
        map(map(root).get("services")).forEach((name, service) -> services.put(name, of(map(service))));
        return services;
    }

    private static ComposeService of(Map<String, Object> service) {
        Map<String, String> environment = new LinkedHashMap<>();
        map(service.getOrDefault("environment", Map.of()))
                .forEach((name, value) -> environment.put(name, value.toString()));
        List<String> command = ((List<?>) service.getOrDefault("command", List.of()))
                .stream().map(Object::toString).toList();
        return new ComposeService(service.get("image").toString(), command, environment);
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, entry) -> map.put(key.toString(), entry));
        return map;
    }
}
