package org.afferent.streams;

import java.util.List;

/** Topics that the application needs are not there. */
public final class MissingTopicsException extends RuntimeException {
    MissingTopicsException(List<String> missing) {
        super("The cluster has no topic " + String.join(", ", missing) + "; make them with: afferent topics apply");
    }
}
