package org.afferent.model;

/**
 * What a producer says of the origin of a delivery.
 *
 * @param id the producer's own name of the delivery (the {@code id} of a JSON Lines delivery, a file's name without its ending, a feed's id); travels to every output
 * @param kind how it was obtained
 * @param uri where it was read: a feed's address, a file, a file and line; {@code null} when there is none
 */
public record Source(String id, SourceKind kind, String uri) {}
