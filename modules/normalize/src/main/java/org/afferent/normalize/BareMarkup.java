package org.afferent.normalize;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The text of markup that the parser cannot take: every tag is cut out, and block-level ones part paragraphs. It cannot fail. */
final class BareMarkup {
    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<(script|style|svg|template|noscript)\\b.*?(?:</\\1\\s*>|\\z)|<!--.*?(?:-->|\\z)");
    private static final Pattern BORDER = Pattern.compile(
            "(?i)</?(?:p|div|li|ul|ol|h[1-6]|br|tr|td|table|section|article|blockquote|header|footer|figure)\\b[^>]{0,2000}>");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");

    private BareMarkup() {}

    static String text(String markup) {
        String seen = UNSEEN.matcher(markup).replaceAll(" ");
        String parted = BORDER.matcher(seen).replaceAll("\n\n");
        return Characters.plain(Parser.unescapeEntities(TAG.matcher(parted).replaceAll(" "), false));
    }
}
