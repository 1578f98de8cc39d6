package org.afferent.cli;

import java.util.List;

/** The settings do not fit; carries everything that is wrong with them, one line each. */
final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
