package org.afferent.producers.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Makes a well-formed document of what a server sends. The markup is read by jsoup, which reads anything and knows no entities but HTML's own: nothing is ever looked up, nothing
 * expands. Mended are unclosed tags, undeclared prefixes, names in the wrong case and namespaces that are spelled wrongly.
 */
final class Repair {
    /** A declaration with its internal subset; jsoup would end it at the first bracket. */
    private static final Pattern DOCTYPE = Pattern.compile(
            "<!DOCTYPE[^>\\[]*(\\[(?:[^\\]\"']|\"[^\"]*\"|'[^']*')*\\]\\s*)?>", Pattern.CASE_INSENSITIVE);

    /** Deeper than any feed; recursion ends before the stack does. */
    private static final int DEEPEST = 200;

    /** Elements that hold a text and nothing else: an element inside means that the end tag was forgotten. */
    private static final Set<String> TEXTS = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "date",
            "published",
            "updated",
            "category",
            "comments",
            "creator",
            "ttl",
            "language",
            "loc",
            "lastmod",
            "publication_date",
            "keywords",
            "description");

    /** Elements that hold HTML, which belongs escaped. */
    private static final Set<String> MARKED = Set.of("description", "encoded", "summary", "content", "subtitle");

    private static final Set<String> ITEMS = Set.of("item", "entry", "url", "sitemap");

    private Repair() {}

    /** The document; its root may be anything. */
    static Document document(String text) throws UnreadableFeedException {
        org.jsoup.nodes.Document parsed =
                org.jsoup.Jsoup.parse(DOCTYPE.matcher(text).replaceFirst(""), "", Parser.xmlParser());
        org.jsoup.nodes.Element root = parsed.children().stream()
                .filter(element -> !element.tagName().startsWith("!"))
                .findFirst()
                .orElseThrow(() -> new UnreadableFeedException("it has no markup"));
        Namespaces namespaces = new Namespaces(root);
        Element made = new Element(namespaces.name(root), namespaces.of(root));
        namespaces.declare(made);
        copy(root, made, namespaces, 0);
        return new Document(made);
    }

    private static void copy(org.jsoup.nodes.Element from, Element to, Namespaces namespaces, int depth) {
        for (Attribute attribute : from.attributes()) {
            namespaces.copy(attribute, to);
        }
        boolean marked = MARKED.contains(to.getName()) && !"xhtml".equals(from.attr("type"));
        for (Node child : from.childNodes()) {
            if (child instanceof TextNode text) { // CData nodes are text nodes
                to.addContent(legal(text.getWholeText()));
            } else if (child instanceof org.jsoup.nodes.Element element && depth < DEEPEST) {
                String name = namespaces.name(element);
                if (marked && !isKnown(name)) {
                    escape(element, to, namespaces, depth + 1);
                } else if (Verifier.checkElementName(name) == null) {
                    Element made = new Element(name, namespaces.of(element));
                    home(to, name).addContent(made);
                    copy(element, made, namespaces, depth + 1);
                }
            }
        }
    }

    /** HTML that should have been escaped; what is the feed's inside of it, because an end tag is missing, is put where it belongs. */
    private static void escape(org.jsoup.nodes.Element html, Element to, Namespaces namespaces, int depth) {
        if (depth >= DEEPEST || html.selectFirst("item, entry, pubdate, guid") == null) {
            to.addContent(legal(html.outerHtml()));
            return;
        }
        to.addContent("<" + legal(html.tagName()) + ">");
        for (Node child : html.childNodes()) {
            if (child instanceof org.jsoup.nodes.Element element && isKnown(namespaces.name(element))) {
                Element made = new Element(namespaces.name(element), namespaces.of(element));
                home(to, made.getName()).addContent(made);
                copy(element, made, namespaces, depth + 1);
            } else if (child instanceof org.jsoup.nodes.Element element) {
                escape(element, to, namespaces, depth + 1);
            } else {
                to.addContent(legal(child.outerHtml()));
            }
        }
        to.addContent("</" + legal(html.tagName()) + ">");
    }

    private static boolean isKnown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TEXTS.contains(lower) || ITEMS.contains(lower) || lower.equals("author") || lower.equals("encoded");
    }

    /** Where an element belongs: beside the one that was not closed before it, else inside. */
    private static Element home(Element open, String name) {
        Element home = open;
        String lower = name.toLowerCase(Locale.ROOT);
        if (ITEMS.contains(lower)) {
            for (Element above = open; above != null; above = above.getParentElement()) {
                if (above.getName().equals(name) && above.getParentElement() != null) {
                    return above.getParentElement();
                }
            }
        }
        while (isKnown(name)
                && TEXTS.contains(home.getName().toLowerCase(Locale.ROOT))
                && home.getParentElement() != null) {
            home = home.getParentElement();
        }
        return home;
    }

    private static String legal(String text) {
        if (Verifier.checkCharacterData(text) == null) {
            return text;
        }
        StringBuilder legal = new StringBuilder();
        text.codePoints().filter(Verifier::isXMLCharacter).forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
