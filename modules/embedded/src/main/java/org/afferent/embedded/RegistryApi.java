package org.afferent.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Confluent's Schema Registry REST API over a {@link SchemaStore}: what each call answers, as Jackson writes it. */
final class RegistryApi {
    private final SchemaStore store;

    RegistryApi(SchemaStore store) {
        this.store = store;
    }

    Routes routes() {
        Routes routes = new Routes();
        routes.on("GET", "/?", call -> Map.of());
        schemas(routes);
        subjects(routes);
        compatibility(routes);
        settings(routes);
        return routes;
    }

    private void schemas(Routes routes) {
        routes.on("GET", "/schemas/types", call -> List.of("AVRO"))
                .on("GET", "/schemas/ids/*", call -> Map.of("schema", store.text(id(call))))
                .on("GET", "/schemas/ids/*/schema", call -> new Verbatim(store.text(id(call))))
                .on("GET", "/schemas/ids/*/subjects", call -> store.versionsOf(id(call)).stream()
                        .map(SchemaVersion::subject)
                        .toList())
                .on("GET", "/schemas/ids/*/versions", call -> store.versionsOf(id(call)).stream()
                        .map(version -> Map.of("subject", version.subject(), "version", version.version()))
                        .toList())
                .on("GET", "/schemas", call -> store.subjects(false).stream()
                        .flatMap(subject -> store.versions(subject, false).stream())
                        .map(RegistryApi::whole)
                        .toList())
                .on("GET", "/contexts", call -> List.of("."));
    }

    private void subjects(Routes routes) {
        routes.on("GET", "/subjects", call -> store.subjects(call.flag("deleted")).stream()
                        .filter(subject -> subject.startsWith(call.query().getOrDefault("subjectPrefix", "")))
                        .toList())
                .on(
                        "POST",
                        "/subjects/*",
                        call -> whole(store.lookUp(call.part(0), call.schema(), call.flag("deleted"))))
                .on("DELETE", "/subjects/*", call -> store.deleteSubject(call.part(0), call.flag("permanent")))
                .on("GET", "/subjects/*/versions", call -> store.versions(call.part(0), call.flag("deleted")).stream()
                        .map(SchemaVersion::version)
                        .toList())
                .on(
                        "POST",
                        "/subjects/*/versions",
                        call -> Map.of(
                                "id",
                                store.register(call.part(0), call.schema()).id()))
                .on("GET", "/subjects/*/versions/*", call -> whole(version(call)))
                .on(
                        "GET",
                        "/subjects/*/versions/*/schema",
                        call -> new Verbatim(version(call).text()))
                .on("GET", "/subjects/*/versions/*/referencedby", call -> List.of())
                .on("DELETE", "/subjects/*/versions/*", call -> store.delete(
                                store.version(call.part(0), call.part(1), call.flag("permanent")),
                                call.flag("permanent"))
                        .version());
    }

    private void compatibility(Routes routes) {
        routes.on("POST", "/compatibility/subjects/*/versions/*", call -> verdict(call, List.of(version(call))))
                .on(
                        "POST",
                        "/compatibility/subjects/*/versions",
                        call -> verdict(call, store.versions(call.part(0), false)));
    }

    private Map<String, Object> verdict(Call call, List<SchemaVersion> versions) {
        List<String> objections = store.objections(call.schema(), versions, call.part(0));
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("is_compatible", objections.isEmpty());
        if (call.flag("verbose")) {
            verdict.put("messages", objections);
        }
        return verdict;
    }

    private void settings(Routes routes) {
        routes.on("GET", "/config", call -> Map.of("compatibilityLevel", store.level(SchemaStore.GLOBAL, true)))
                .on(
                        "PUT",
                        "/config",
                        call -> Map.of("compatibility", store.setLevel(SchemaStore.GLOBAL, call.text("compatibility"))))
                .on(
                        "GET",
                        "/config/*",
                        call -> Map.of("compatibilityLevel", store.level(call.part(0), call.flag("defaultToGlobal"))))
                .on(
                        "PUT",
                        "/config/*",
                        call -> Map.of("compatibility", store.setLevel(call.part(0), call.text("compatibility"))))
                .on("DELETE", "/config/*", call -> Map.of("compatibilityLevel", store.removeLevel(call.part(0))))
                .on("GET", "/mode", call -> Map.of("mode", store.mode(SchemaStore.GLOBAL, true)))
                .on("PUT", "/mode", call -> Map.of("mode", store.setMode(SchemaStore.GLOBAL, call.text("mode"))))
                .on("GET", "/mode/*", call -> Map.of("mode", store.mode(call.part(0), call.flag("defaultToGlobal"))))
                .on("PUT", "/mode/*", call -> Map.of("mode", store.setMode(call.part(0), call.text("mode"))))
                .on("DELETE", "/mode/*", call -> Map.of("mode", store.removeMode(call.part(0))));
    }

    /** An answer that is JSON already. */
    record Verbatim(String json) {}

    private SchemaVersion version(Call call) {
        return store.version(call.part(0), call.part(1), call.flag("deleted"));
    }

    private static int id(Call call) {
        try {
            return Integer.parseInt(call.part(0));
        } catch (NumberFormatException noNumber) {
            throw Refusal.noPath();
        }
    }

    private static Map<String, Object> whole(SchemaVersion version) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("subject", version.subject());
        whole.put("version", version.version());
        whole.put("id", version.id());
        whole.put("schema", version.text());
        return whole;
    }
}
