package org.afferent.producers.feed;

/** Says that a document is no feed. */
final class UnreadableFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableFeedException(String why) {
        super(why, null, false, false);
    }
}
