package org.afferent.normalize;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands around a place of a page that holds a date or a name: whether it speaks of this article or of another one. */
final class Surroundings {
    private static final Set<String> OTHERS = WordList.words("""
            comment comments commentlist related recirc recommended recommendations sidebar teaser teasers trending popular mostread outbrain taboola latest promo
            footer menu nav navbar carousel upnext reply replies slider ticker feed archive calendar respond disqus listing cards tweet""");
    private static final int BEFORE_CHARS = 40;

    private Surroundings() {}

    /** Whether a place lies in a list of other articles, in comments, in the frame of the page. */
    static boolean isOfOthers(Element place) {
        for (Element e = place; e != null && !holdsHeadline(e); e = e.parent()) {
            switch (e.normalName()) {
                case "nav", "footer", "aside" -> {
                    return true;
                }
                case "body", "html" -> {
                    return false;
                }
                default -> {
                    if (isNamed(e.className()) || isNamed(e.id())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What holds the page's only first-level heading close by is about this article, whatever it is called. */
    private static boolean holdsHeadline(Element element) {
        if (!element.normalName().equals("body") && element.childrenSize() > 0) {
            for (Element child : element.children()) {
                if (child.normalName().equals("h1")) {
                    return true;
                }
                if (child.childrenSize() > 0
                        && child.firstElementChild().normalName().equals("h1")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNamed(String names) {
        if (names.isEmpty()) {
            return false;
        }
        String before = "";
        for (String word : names.replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+")) {
            if (OTHERS.contains(word)
                    && !Set.of("has", "no", "with", "without", "js", "is").contains(before)) {
                return true;
            }
            before = word;
        }
        return false;
    }

    /** The text that stands before a place, in its own line. */
    static String before(Element place) {
        StringBuilder before = new StringBuilder();
        Node node = place;
        for (int steps = 0; steps < 6 && node != null && before.length() < BEFORE_CHARS; steps++) {
            Node previous = node.previousSibling();
            if (previous == null) {
                node = node.parent();
                if (node instanceof Element up
                        && (up.normalName().equals("body")
                                || up.normalName().equals("article")
                                || up.normalName().equals("li"))) {
                    break;
                }
                continue;
            }
            String words = previous instanceof TextNode text
                    ? text.text()
                    : previous instanceof Element element ? element.text() : "";
            before.insert(0, words.length() > BEFORE_CHARS ? words.substring(words.length() - BEFORE_CHARS) : words);
            node = previous;
        }
        return before.toString();
    }

    /** Whether the closest common ancestor with the first headline is close to both. */
    static boolean isNearHeadline(Element place, HtmlPage page) {
        Element headline = page.document().selectFirst("h1");
        if (headline == null) {
            return false;
        }
        Element up = place;
        for (int steps = 0; steps < 6 && up != null; steps++, up = up.parent()) {
            Element outer = headline;
            for (int back = 0; back < 6 && outer != null; back++, outer = outer.parent()) {
                if (outer.equals(up)) {
                    return !up.normalName().equals("body");
                }
            }
        }
        return false;
    }
}
