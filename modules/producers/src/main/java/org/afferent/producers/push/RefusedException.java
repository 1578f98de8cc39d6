package org.afferent.producers.push;

/** Carries a problem from where it is found to the answer. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    RefusedException(Reply reply) {
        super(null, null, false, false);
        this.reply = reply;
    }

    RefusedException(int status, String title, String detail) {
        this(Reply.problem(Problem.of(status, title, detail)));
    }

    Reply reply() {
        return reply;
    }
}
