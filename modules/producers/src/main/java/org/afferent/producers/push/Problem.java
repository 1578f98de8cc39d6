package org.afferent.producers.push;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request was refused (RFC 9457). The type is {@code about:blank}: the status says which problem it is, {@code detail} what to do.
 *
 * @param errors what is wrong with single deliveries; may be empty
 */
record Problem(int status, String title, String detail, List<Fault> errors) {
    /**
     * What is wrong with one delivery.
     *
     * @param pointer to it, as RFC 6901 has it: {@code /0}
     */
    record Fault(String pointer, String detail) {}

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, List.of());
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        if (!errors.isEmpty()) {
            members.put(
                    "errors",
                    errors.stream()
                            .map(fault -> Map.of("pointer", fault.pointer(), "detail", fault.detail()))
                            .toList());
        }
        return members;
    }
}
