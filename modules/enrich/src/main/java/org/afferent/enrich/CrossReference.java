package org.afferent.enrich;

/** An id of another terminology that an entry points to, for the check. */
record CrossReference(String entry, String id, int line) {}
