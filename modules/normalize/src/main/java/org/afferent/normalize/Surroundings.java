package org.afferent.normalize;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands around a place of a page that holds a date or a name: whether it speaks of this article or of another one. */
final class Surroundings {
    private static final Set<String> OTHERS = WordList.words("""
            comment comments commentlist related recirc recommended recommendations sidebar teaser teasers trending popular mostread outbrain taboola latest promo
            footer menu nav navbar carousel upnext reply replies slider ticker feed archive calendar respond disqus listing cards tweet""");
    private static final Set<String> NEGATIONS = Set.of("has", "no", "with", "without", "js", "is");
    private static final int BEFORE_CHARS = 40;
    private static final int LONGEST_NAMES = 1_000;

    // a node of a page equals itself only
    private final Set<Element> headlineHolders = new HashSet<>();
    private final Map<Element, Boolean> known = new HashMap<>();

    Surroundings(PageMarks marks) {
        // what holds a first-level heading close by is about this article, whatever it is called
        for (Element heading : marks.headings) {
            Element up = heading.parent();
            for (int steps = 0; steps < 2 && up != null && !up.normalName().equals("body"); steps++, up = up.parent()) {
                headlineHolders.add(up);
            }
        }
    }

    /** Whether a place lies in a list of other articles, in comments, in the frame of the page. */
    boolean isOfOthers(Element place) {
        Boolean before = known.get(place);
        if (before != null) {
            return before;
        }
        boolean ofOthers = false;
        int steps = 0;
        Element e = place;
        while (e != null
                && !ofOthers
                && !headlineHolders.contains(e)
                && !e.normalName().equals("body")) {
            if (steps++ > 0 && known.containsKey(e)) {
                ofOthers = known.get(e);
                break;
            }
            ofOthers = switch (e.normalName()) {
                case "nav", "footer", "aside" -> true;
                default -> isNamed(e.className()) || isNamed(e.id());
            };
            e = e.parent();
        }
        for (Element seen = place; seen != null && !seen.equals(e); seen = seen.parent()) {
            known.put(seen, ofOthers);
        }
        return ofOthers;
    }

    private static boolean isNamed(String names) {
        if (names.isEmpty() || names.length() > LONGEST_NAMES) {
            return false;
        }
        String before = "";
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || endsWord(names, i)) {
                if (i > start) {
                    String word = names.substring(start, i).toLowerCase(Locale.ROOT);
                    if (OTHERS.contains(word) && !NEGATIONS.contains(before)) {
                        return true;
                    }
                    before = word;
                }
                start = i < names.length() && isLetterOrDigit(names.charAt(i)) ? i : i + 1;
            }
        }
        return false;
    }

    /** Words end at signs, and where a small letter meets a large one. */
    private static boolean endsWord(String names, int i) {
        char c = names.charAt(i);
        return !isLetterOrDigit(c)
                || (i > 0 && c >= 'A' && c <= 'Z' && names.charAt(i - 1) >= 'a' && names.charAt(i - 1) <= 'z');
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
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
                    : previous instanceof Element element ? ShortText.of(element, 4 * BEFORE_CHARS) : "";
            before.insert(0, words.length() > BEFORE_CHARS ? words.substring(words.length() - BEFORE_CHARS) : words);
            node = previous;
        }
        return before.toString();
    }

    /** Whether the closest common ancestor with the first headline is close to both. */
    static boolean isNearHeadline(Element place, HtmlPage page) {
        if (page.marks().headings.isEmpty()) {
            return false;
        }
        Element headline = page.marks().headings.get(0);
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
