package org.afferent.cli;

import java.io.PrintWriter;

/** A bar on a terminal; silent elsewhere. Not for several threads. */
final class Progress {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000;
    /** The launcher says whether standard error is a terminal: Java cannot tell. */
    private static final String TERMINAL = "afferent.terminal";

    private final PrintWriter err;
    private final boolean visible;
    private long drawn;
    private boolean shown;

    private Progress(PrintWriter err, boolean visible) {
        this.err = err;
        this.visible = visible;
    }

    static Progress on(PrintWriter err) {
        return new Progress(err, Boolean.getBoolean(TERMINAL));
    }

    /** Redraws, but not too often. */
    void show(Accounts.Standing standing) {
        long now = System.nanoTime();
        if (visible && (!shown || now - drawn > REDRAW_NANOS)) {
            drawn = now;
            shown = true;
            err.print("\r" + line(standing) + "\u001b[K");
            err.flush();
        }
    }

    /** Takes the bar away. */
    void done() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
            shown = false;
        }
    }

    static String line(Accounts.Standing standing) {
        int of = Math.max(1, standing.published());
        int filled = (int) ((long) WIDTH * standing.accounted() / of);
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + standing.accounted() + " of "
                + standing.published() + (standing.allPublished() ? "" : "+") + " decided";
    }
}
