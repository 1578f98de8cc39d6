package org.afferent.enrich;

import org.afferent.model.Direction;

/**
 * A phrase of the language that decides something.
 *
 * @param scope of a cue that decides a status, else {@code null}
 * @param strength of a hedge, else 0
 * @param direction of a direction cue, else {@code null}
 * @param after the thing acted on stands before the word ("NMDA antagonist"), not after it ("blocks NMDA")
 */
record Cue(Mark mark, Scope scope, int strength, Direction direction, boolean after) {}
