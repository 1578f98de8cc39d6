package org.afferent.producers.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses may be asked: those of the public internet, and hosts that the operator allowed by name. A feed must not be a way to the operator's own network.
 *
 * @param allowed names of hosts that may have any address, lower case
 */
public record AddressRules(Set<String> allowed) {
    public AddressRules {
        allowed = Set.copyOf(allowed);
    }

    /** Why {@code address}, which is what {@code host} resolved to, is not asked; empty when it may be. */
    public Optional<String> refusal(String host, InetAddress address) {
        if (allowed.contains(host.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return kind(address)
                .map(kind -> host + " is " + address.getHostAddress() + ", a " + kind
                        + " address; allow-hosts in the feeds file would allow it by name");
    }

    private static Optional<String> kind(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return Optional.of("loopback");
        }
        if (address.isLinkLocalAddress()) {
            return Optional.of("link-local");
        }
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
            return Optional.of("reserved");
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return kindOf4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
        }
        return kindOf6((Inet6Address) address, bytes);
    }

    /** RFC 6890 and its successors in IANA's registry of special-purpose addresses. */
    private static Optional<String> kindOf4(int a, int b, int c) {
        if (a == 10 || (a == 172 && b >= 16 && b < 32) || (a == 192 && b == 168)) {
            return Optional.of("private");
        }
        if (a == 100 && b >= 64 && b < 128) {
            return Optional.of("private (carrier-grade NAT)");
        }
        boolean reserved = a == 0 || a >= 240 || (a == 192 && b == 0 && c == 0) || (a == 198 && (b == 18 || b == 19));
        return reserved ? Optional.of("reserved") : Optional.empty();
    }

    private static Optional<String> kindOf6(Inet6Address address, byte[] bytes) {
        if ((bytes[0] & 0xFE) == 0xFC || address.isSiteLocalAddress()) {
            return Optional.of("private");
        }
        boolean nat64 = startsWith(bytes, 0x00, 0x64, 0xFF, 0x9B);
        boolean compatible = address.isIPv4CompatibleAddress();
        if (nat64 || compatible) {
            return kindOf(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (startsWith(bytes, 0x20, 0x02)) {
            return kindOf(Arrays.copyOfRange(bytes, 2, 6));
        }
        return (bytes[0] & 0xE0) == 0x20 ? Optional.empty() : Optional.of("reserved");
    }

    private static Optional<String> kindOf(byte[] embedded) {
        try {
            return kind(InetAddress.getByAddress(embedded));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
