package org.afferent.producers.web;

import java.time.Duration;

/**
 * How much one request may take.
 *
 * @param body bytes, received and unpacked alike
 * @param connect until a connection stands, and the longest silence on it
 * @param whole from the first hop to the last byte
 * @param redirects hops after the first
 */
public record WebLimits(int body, Duration connect, Duration whole, int redirects) {
    /** For feeds and pages of the public web. */
    public static final WebLimits USUAL = new WebLimits(16 << 20, Duration.ofSeconds(15), Duration.ofSeconds(60), 8);
}
