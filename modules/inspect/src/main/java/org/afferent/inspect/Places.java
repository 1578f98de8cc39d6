package org.afferent.inspect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.model.Coordinates;

/** Coordinates as text. */
public final class Places {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]{1,249})-(\\d{1,9})@(\\d{1,18})");

    private Places() {}

    /** Reads what {@link Coordinates#toString()} writes; empty when it is none. */
    public static Optional<Coordinates> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new Coordinates(form.group(1), Integer.parseInt(form.group(2)), Long.parseLong(form.group(3))))
                : Optional.empty();
    }
}
