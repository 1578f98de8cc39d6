package org.afferent.testkit;

import java.util.Map;
import java.util.function.Supplier;

/** What {@link SinkContract} needs to know of one kind of sink and its target. */
public interface SinkHarness extends AutoCloseable {
    /**
     * A run of the sink, from where it stands, through all that the topic holds now; waits for a target that is away.
     *
     * @param topic of the generation that is promoted, asked again and again
     */
    void run(Supplier<String> topic) throws Exception;

    /** A run that dies, as by kill -9, when so many events have reached the target, in the middle of a batch: nothing is closed, nothing is kept beyond what the target has. */
    void runAndDie(Supplier<String> topic, int events) throws Exception;

    /** What the target shows at this moment: headlines by workId. */
    Map<String, String> shown() throws Exception;

    void takeTargetDown() throws Exception;

    void bringTargetBack() throws Exception;

    @Override
    void close();
}
