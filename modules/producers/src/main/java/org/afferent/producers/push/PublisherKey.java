package org.afferent.producers.push;

import java.util.Set;

/**
 * Who may send deliveries.
 *
 * @param publisher stands in every delivery that comes with this key
 * @param keyDigest lower-case hex SHA-256 of the key; the key itself is nowhere
 * @param hosts names of hosts that its articles may be at, with all below them; empty for any
 * @param perMinute deliveries; more are refused
 */
public record PublisherKey(String publisher, String keyDigest, Set<String> hosts, int perMinute) {
    public PublisherKey {
        hosts = Set.copyOf(hosts);
    }

    boolean mayPublish(String host) {
        return hosts.isEmpty() || hosts.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }

    /** A record prints its components; a digest in a log would help whoever guesses keys. */
    @Override
    public String toString() {
        return "PublisherKey[" + publisher + "]";
    }
}
