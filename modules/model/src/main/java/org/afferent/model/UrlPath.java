package org.afferent.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Paths of addresses in the normal form of RFC 3986, sections 5.2.4 and 6.2.2. */
final class UrlPath {
    private static final String UNRESERVED = "-._~";
    private static final String ALLOWED = "!$&'()*+,;=:@/?";
    /** Session ids that servers write into the path: {@code ;jsessionid=…} and ASP.NET's {@code (S(…))}. */
    private static final Pattern SESSION =
            Pattern.compile("(?i);(?:jsessionid|sid|phpsessid)=[^/;?]*|/\\((?:[a-z]\\([a-z0-9]{20,}\\))+\\)(?=/)");

    private UrlPath() {}

    static String normalized(String path) {
        return withoutDots(escaped(SESSION.matcher(path).replaceAll("")));
    }

    /** Percent-encodes what must be, decodes what need not be, and writes hexadecimal digits in upper case. */
    static String escaped(String part) {
        StringBuilder out = new StringBuilder(part.length() + 16);
        int i = 0;
        while (i < part.length()) {
            int c = part.codePointAt(i);
            if (c == '%'
                    && i + 2 < part.length()
                    && HexFormat.isHexDigit(part.charAt(i + 1))
                    && HexFormat.isHexDigit(part.charAt(i + 2))) {
                int octet = HexFormat.fromHexDigits(part, i + 1, i + 3);
                if (isUnreserved(octet)) {
                    out.append((char) octet);
                } else {
                    percent(out, (byte) octet);
                }
                i += 3;
                continue;
            }
            if (isUnreserved(c) || ALLOWED.indexOf(c) >= 0) {
                out.append((char) c);
            } else {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    percent(out, octet);
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static void percent(StringBuilder out, byte octet) {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
    }

    private static boolean isUnreserved(int c) {
        return c > 0 && c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
    }

    private static String withoutDots(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        if (!path.contains("/.")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                kept.pollLast();
            }
            if (!segments[i].equals(".") && !segments[i].equals("..")) {
                kept.addLast(segments[i]);
            } else if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
