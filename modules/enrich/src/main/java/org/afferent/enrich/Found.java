package org.afferent.enrich;

import org.afferent.model.Mention;

/** A mention with the concept it is of. */
record Found(String concept, String label, Mention mention) {}
