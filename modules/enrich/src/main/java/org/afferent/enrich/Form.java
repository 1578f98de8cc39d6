package org.afferent.enrich;

/** One surface variant of an entry, and the line that lists it. */
record Form(String text, int line) {}
