package org.afferent.streams;

/** What an article's home handles. */
sealed interface HomeInput permits Arrival, Correspondence {}
