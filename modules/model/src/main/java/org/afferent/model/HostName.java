package org.afferent.model;

import java.net.IDN;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of hosts: their ASCII form, and which part of them somebody registered. */
final class HostName {
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*");
    private static final Pattern LITERAL = Pattern.compile("\\[[0-9a-f:.]+]");
    private static final Set<String> KINDS = Set.of(
            "co", "com", "org", "net", "ac", "edu", "gov", "gob", "gouv", "gv", "govt", "go", "or", "ne", "nhs", "ltd",
            "plc", "me", "sch", "mil", "nom", "asn", "id", "info", "web", "in");

    private HostName() {}

    /** The name in ASCII and lower case without a closing dot, or the empty string when it is none. */
    static String ascii(String host) {
        if (LITERAL.matcher(host).matches()) {
            return host;
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        try {
            String ascii = name.chars().allMatch(c -> c < 128) ? name : IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
            return ascii.length() <= 253 && NAME.matcher(ascii).matches() ? ascii : "";
        } catch (IllegalArgumentException notAName) {
            return "";
        }
    }

    static String registrable(String host) {
        String[] labels = host.split("\\.");
        int n = labels.length;
        if (n <= 2 || host.matches("[0-9.]+")) {
            return host;
        }
        boolean customary = labels[n - 1].length() == 2 && KINDS.contains(labels[n - 2]);
        return String.join(".", Arrays.asList(labels).subList(customary ? n - 3 : n - 2, n));
    }
}
