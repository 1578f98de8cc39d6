package org.afferent.wire;

/** A registry that did not do what it was asked for: which registry, what was asked, what it said, what to do. */
public final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int code;

    /**
     * A failure.
     *
     * @param code the API's {@code error_code}, or the HTTP status, or 0 when there was no answer
     * @param cause or {@code null}
     */
    public RegistryException(Kind kind, int code, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
    }

    /** What went wrong. */
    public enum Kind {
        /** No answer. */
        UNREACHABLE,
        /** It answered that it cannot work now (5xx, 429). */
        UNAVAILABLE,
        /** The credentials are missing, wrong, or not enough. */
        UNAUTHORIZED,
        /** The subject, version, schema or setting does not exist. */
        NOT_FOUND,
        /** The schema may not follow the versions that the subject has. */
        INCOMPATIBLE,
        /** The registry or the subject is read only. */
        READ_ONLY,
        /** The schema or value is not one, or of a kind that is not read here. */
        INVALID,
        /** Anything else, for example an answer that is not JSON: not a registry. */
        UNEXPECTED
    }

    public Kind kind() {
        return kind;
    }

    /** The API's {@code error_code}, or the HTTP status, or 0 when there was no answer. */
    public int code() {
        return code;
    }

    /** Asking again soon, with nothing changed, may help. */
    public boolean passing() {
        return kind == Kind.UNREACHABLE || kind == Kind.UNAVAILABLE;
    }

    /** The fault lies with the registry or its settings, not with the record in hand: the record can wait until somebody has seen to it. */
    public boolean worthWaiting() {
        return kind != Kind.NOT_FOUND && kind != Kind.INVALID;
    }
}
