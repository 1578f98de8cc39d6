package org.afferent.sinks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.afferent.client.Position;
import org.afferent.client.WorkEvent;

/**
 * A target for works. It keeps the position together with what it made of the events, so that {@link SinkRun} can begin again wherever it was stopped: what
 * {@link #open} gives is never ahead of what the target shows. One that keeps both in one transaction shows each event exactly once.
 */
public interface Sink extends AutoCloseable {
    /**
     * Connects, mends what a killed process left, and keeps others from writing to the same target. Called again after a {@link TargetException}.
     *
     * @return how far it is; empty when it is new
     * @throws TargetException when the target is away or refuses
     */
    Optional<Position> open() throws TargetException;

    /**
     * Applies events, in this order.
     *
     * @param events may be empty: then only the position is to be kept
     * @param after to be kept with them
     * @throws TargetException when the target is away or refuses; whatever was done of it, the next {@link #open} gives a position that leads to these events again
     */
    void write(List<WorkEvent> events, Position after) throws TargetException;

    /**
     * Told after each {@link #open} and before the first {@link #write} that follows, and again when there are more. A target that keeps what was written before takes these articles
     * out of it, and does not write them again; one that shows works as they are now has nothing to do.
     *
     * @param articles articleIds of all that are taken down
     */
    default void erase(Set<String> articles) throws TargetException {}

    /** Called when there is nothing further for now, and now and then while it waits. */
    default void idle() throws TargetException {}

    @Override
    void close();
}
