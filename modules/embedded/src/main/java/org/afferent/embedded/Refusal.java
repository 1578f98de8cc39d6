package org.afferent.embedded;

/** A request that the registry answers with an error of Confluent's API. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    private Refusal(int code, String message) {
        super(message);
        this.code = code;
    }

    /** The API's {@code error_code}. */
    int code() {
        return code;
    }

    /** The HTTP status: the first three digits of the code. */
    int status() {
        return code < 1000 ? code : code / 100;
    }

    static Refusal noSubject(String subject) {
        return new Refusal(40401, "Subject '" + subject + "' not found.");
    }

    static Refusal noVersion(String version) {
        return new Refusal(40402, "Version " + version + " not found.");
    }

    static Refusal noSchema(String what) {
        return new Refusal(40403, "Schema " + what + " not found.");
    }

    static Refusal softDeleted(String subject) {
        return new Refusal(
                40404, "Subject '" + subject + "' was soft deleted. Set permanent=true to delete permanently");
    }

    static Refusal notSoftDeleted(String what) {
        return new Refusal(40405, what + " was not deleted first before being permanently deleted");
    }

    static Refusal noLevel(String subject) {
        return new Refusal(40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static Refusal noMode(String subject) {
        return new Refusal(40409, "Subject '" + subject + "' does not have subject-level mode configured");
    }

    static Refusal incompatible(String subject, String why) {
        return new Refusal(
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                        + "\", details: " + why);
    }

    static Refusal invalidSchema(String why) {
        return new Refusal(42201, "Invalid schema: " + why);
    }

    static Refusal invalidVersion(String version) {
        return new Refusal(
                42202,
                "The specified version '" + version
                        + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"");
    }

    static Refusal invalidLevel(String level) {
        return new Refusal(
                42203,
                "Invalid compatibility level " + level
                        + ". Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and full_transitive");
    }

    static Refusal invalidMode(String mode) {
        return new Refusal(42204, "Invalid mode " + mode + ". Valid values are READWRITE, READONLY");
    }

    static Refusal readOnly(String subject) {
        return new Refusal(42205, "Subject " + subject + " is in read-only mode");
    }

    static Refusal notJson(String why) {
        return new Refusal(400, "The request's body is not the JSON that is needed here: " + why);
    }

    static Refusal noPath() {
        return new Refusal(404, "HTTP 404 Not Found");
    }

    static Refusal noMethod() {
        return new Refusal(405, "HTTP 405 Method Not Allowed");
    }

    static Refusal store(Throwable cause) {
        return new Refusal(50001, "Error in the backend data store: " + cause.getMessage());
    }
}
