package org.afferent.producers;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type and a charset as they were declared.
 *
 * @param name lower case, without parameters; {@code null} when not declared
 * @param charset or {@code null}
 */
public record MediaType(String name, String charset) {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s\";]+)");

    /**
     * Parts {@code text/html; charset=utf-8}.
     *
     * @param declared or {@code null}
     * @param charset declared by itself: it wins; or {@code null}
     */
    public static MediaType of(String declared, String charset) {
        if (declared == null || declared.isBlank()) {
            return new MediaType(null, charset);
        }
        Matcher parameter = CHARSET.matcher(declared);
        String inner = parameter.find() ? parameter.group(1) : null;
        int end = declared.indexOf(';');
        String name = (end < 0 ? declared : declared.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return new MediaType(name, charset == null ? inner : charset);
    }

    /** HTML when the first character that shows opens a tag, else plain text. */
    public static String guess(byte[] payload) {
        for (byte character : payload) {
            if (character > ' ') {
                return character == '<' ? FileName.Kind.HTML.mediaType() : FileName.Kind.TEXT.mediaType();
            }
        }
        return FileName.Kind.TEXT.mediaType();
    }
}
