package org.afferent.producers.push;

import java.time.Duration;

/**
 * What one endpoint takes.
 *
 * @param body bytes of a request, also after unpacking
 * @param payload bytes of one delivery
 * @param atOnce requests that are worked on at the same time
 * @param idle silence on a connection after which it is closed
 */
public record ReceiveLimits(int body, int payload, int atOnce, Duration idle) {}
