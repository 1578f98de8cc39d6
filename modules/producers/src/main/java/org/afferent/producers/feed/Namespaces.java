package org.afferent.producers.feed;

import java.util.Locale;
import java.util.Map;
import org.jdom2.Attribute;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Element;

/** The names and namespaces of a feed's elements as readers expect them, whatever was declared. */
final class Namespaces {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /** Prefixes that everybody uses for the same thing, so also where nobody declared them. */
    private static final Map<String, String> USUAL = Map.of(
            "atom", ATOM,
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/",
            "media", "http://search.yahoo.com/mrss/",
            "news", "http://www.google.com/schemas/sitemap-news/0.9",
            "prism", "http://prismstandard.org/namespaces/basic/2.0/",
            "rdf", RDF,
            "slash", "http://purl.org/rss/1.0/modules/slash/",
            "sy", "http://purl.org/rss/1.0/modules/syndication/");

    private static final Map<String, String> SPELLINGS = Map.of(
            "pubdate", "pubDate",
            "lastbuilddate", "lastBuildDate",
            "rdf", "RDF",
            "managingeditor", "managingEditor",
            "webmaster", "webMaster",
            "textinput", "textInput");

    private final String rootNamespace;
    private final boolean rss;

    Namespaces(Element root) {
        String name = name(root).toLowerCase(Locale.ROOT);
        this.rss = name.equals("rss");
        String declared = root.attr("xmlns");
        this.rootNamespace = switch (name) {
            case "rss" -> "";
            case "feed" -> declared.startsWith("http://purl.org/atom/ns") ? "http://purl.org/atom/ns#" : ATOM;
            case "urlset", "sitemapindex" -> "http://www.sitemaps.org/schemas/sitemap/0.9";
            case "rdf" -> declared.contains("my.netscape.com") ? declared : "http://purl.org/rss/1.0/";
            default -> declared;
        };
    }

    /** ROME tells RDF by what its root declares, not by what its items use. */
    void declare(org.jdom2.Element root) {
        if (root.getName().equals("RDF")) {
            root.addNamespaceDeclaration(Namespace.getNamespace(rootNamespace));
        }
    }

    /** The local name, in the usual spelling. */
    String name(Element element) {
        String tag = element.tagName();
        String local = tag.substring(tag.indexOf(':') + 1);
        String lower = local.toLowerCase(Locale.ROOT);
        String known = SPELLINGS.get(lower);
        if (known != null) {
            return known;
        }
        // Feeds in capitals: the standards' other names are all lower case.
        return local.equals(local.toUpperCase(Locale.ROOT)) ? lower : local;
    }

    Namespace of(Element element) {
        String tag = element.tagName();
        int colon = tag.indexOf(':');
        if (colon <= 0) {
            if (element.tagName().equalsIgnoreCase("rdf")) {
                return Namespace.getNamespace("rdf", RDF);
            }
            String own = declared(element, "xmlns");
            boolean feeds = own == null || own.equals(rootDeclaration(element));
            // A default namespace on an RSS feed means nothing (RSS 2.0 has none), on others the one of the root.
            return Namespace.getNamespace(feeds || (rss && own.contains("rss")) ? rootNamespace : own);
        }
        String prefix = tag.substring(0, colon).toLowerCase(Locale.ROOT);
        if (Verifier.checkNamespacePrefix(prefix) != null) {
            return Namespace.NO_NAMESPACE;
        }
        String uri = declared(element, "xmlns:" + tag.substring(0, colon));
        if (uri == null || USUAL.containsKey(prefix)) {
            uri = USUAL.getOrDefault(prefix, "urn:undeclared:" + prefix);
        }
        // A prefixed root: <atom:feed>; readers look at the address, not at the prefix.
        return Verifier.checkNamespaceURI(uri) == null ? Namespace.getNamespace(prefix, uri) : Namespace.NO_NAMESPACE;
    }

    void copy(org.jsoup.nodes.Attribute from, org.jdom2.Element to) {
        String key = from.getKey();
        int colon = key.indexOf(':');
        String prefix = colon < 0 ? "" : key.substring(0, colon).toLowerCase(Locale.ROOT);
        String name = key.substring(colon + 1);
        if (prefix.equals("xmlns")
                || key.equals("xmlns")
                || Verifier.checkAttributeName(name) != null
                || Verifier.checkCharacterData(from.getValue()) != null) {
            return;
        }
        if (prefix.equals("rdf")) {
            to.setAttribute(new Attribute(name, from.getValue(), Namespace.getNamespace("rdf", RDF)));
        } else if (prefix.equals("xml")) {
            to.setAttribute(new Attribute(name, from.getValue(), Namespace.XML_NAMESPACE));
        } else if (prefix.isEmpty()) {
            to.setAttribute(name, from.getValue());
        }
    }

    private static String rootDeclaration(Element element) {
        Element top = element;
        while (top.parent() != null && !(top.parent() instanceof org.jsoup.nodes.Document)) {
            top = top.parent();
        }
        return top.hasAttr("xmlns") ? top.attr("xmlns") : null;
    }

    private static String declared(Element element, String attribute) {
        for (Element above = element; above != null; above = above.parent()) {
            if (above.hasAttr(attribute)) {
                return above.attr(attribute);
            }
        }
        return null;
    }
}
