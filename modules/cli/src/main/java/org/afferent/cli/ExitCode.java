package org.afferent.cli;

/** What the process tells its caller; every command's help repeats it. */
final class ExitCode {
    /** Everything was done, and every delivery is accounted for. */
    static final int OK = 0;

    /** Something failed, could not be read, or is not accounted for; standard error says what. */
    static final int FAILED = 1;

    /** The command line or the settings are wrong; nothing was begun. */
    static final int USAGE = 2;

    /** {@code ledger}: something was lost, or decided twice. */
    static final int RESIDUAL = 3;

    private ExitCode() {}
}
