package org.afferent.cli;

import java.util.function.Consumer;

/** From what was read to the exit code of a command that only reads. */
final class Outcome {
    private Outcome() {}

    /** Fails when something could not be read, or when there was nothing. */
    static int ofReading(Inputs.Count count, Consumer<String> say) {
        if (count.unreadable() > 0) {
            say.accept(count.sentence());
            return ExitCode.FAILED;
        }
        if (count.read() == 0) {
            say.accept("there was nothing to read");
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }
}
