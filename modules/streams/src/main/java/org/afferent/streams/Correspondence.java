package org.afferent.streams;

import org.afferent.dedup.Letter;

/** A letter on its way to an article's home. */
record Correspondence(Letter letter) implements Outcome, HomeInput {}
