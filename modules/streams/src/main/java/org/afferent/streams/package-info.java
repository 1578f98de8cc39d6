/**
 * The topology and its few processors. Thin: every rule lives in {@code normalize}, {@code dedup} and {@code enrich}, which know nothing of Kafka. No clock, no network, no
 * randomness.
 */
package org.afferent.streams;
