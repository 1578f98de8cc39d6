package org.afferent.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** Elements that a page marks as headline, date, author or tag: gathered in one walk, so many of each and no more. */
final class PageMarks {
    private static final Pattern ARTICLE_AUTHOR =
            Pattern.compile("(?:.*\\s)?(?:article|entry|post|story)[-_]{0,2}author.*");
    private static final Pattern AUTHORS = Pattern.compile("(?:.*\\s)?authors?(?:\\s.*)?");
    private static final int MOST = 120;
    private static final int MOST_IN_HEAD = 600;
    /** How an author's name can be marked, from the surest to the least. */
    static final int AUTHOR_RANKS = 8;

    final List<Element> headings = new ArrayList<>();
    final List<Element> headlines = new ArrayList<>();
    final List<Element> times = new ArrayList<>();
    /** Elements other than {@code time} whose class or id calls them a date. */
    final List<Element> dated = new ArrayList<>();
    /** Elements that hold one short text with a year's digits and nothing else. */
    final List<Element> leaves = new ArrayList<>();

    final List<Element> properties = new ArrayList<>();
    final List<Element> tags = new ArrayList<>();
    final List<Element> metas = new ArrayList<>();
    final List<Element> links = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();
    /** What the page's outer elements call the article. */
    final List<String> articleIds = new ArrayList<>();

    private final List<List<Element>> authors = new ArrayList<>();

    private PageMarks() {
        for (int rank = 0; rank < AUTHOR_RANKS; rank++) {
            authors.add(new ArrayList<>());
        }
    }

    static PageMarks of(Document page) {
        PageMarks marks = new PageMarks();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        marks.look(element);
                    }
                },
                page);
        return marks;
    }

    List<Element> authors(int rank) {
        return authors.get(rank);
    }

    private void look(Element element) {
        switch (element.normalName()) {
            case "h1" -> add(headings, element);
            case "time" -> add(times, element);
            case "meta" -> add(metas, element, MOST_IN_HEAD);
            case "link" -> add(links, element, MOST_IN_HEAD);
            case "script" -> add(scripts, element, MOST_IN_HEAD);
            default -> {}
        }
        if (MarkedDates.maySayOnlyADate(element)) {
            add(leaves, element);
        }
        if (element.attributesSize() == 0) {
            return;
        }
        String names = element.className();
        if (MarkedDates.isMarked(element, names) && !element.normalName().equals("time")) {
            add(dated, element);
        }
        String property = element.attr("itemprop");
        if (!property.isEmpty()) {
            add(properties, element);
        }
        if (property.equals("headline") || isHeadlineName(names)) {
            add(headlines, element);
        }
        switch (element.normalName()) {
            case "html", "body", "main", "article" -> articleId(element);
            default -> {}
        }
        String rel = element.attr("rel");
        if (rel.contains("tag") && element.normalName().equals("a")) {
            add(tags, element);
        }
        int rank = authorRank(element, names, property, rel);
        if (rank >= 0) {
            add(authors.get(rank), element);
        }
    }

    private void articleId(Element element) {
        for (String name : List.of("data-article-id", "data-post-id", "data-content-id", "data-story-id")) {
            if (element.hasAttr(name) && articleIds.size() < MOST) {
                articleIds.add(element.attr(name));
            }
        }
    }

    private static boolean isHeadlineName(String names) {
        return names.length() > 7
                && (names.contains("headline")
                        || names.contains("entry-title")
                        || names.contains("post-title")
                        || names.contains("article-title")
                        || names.contains("article__title"));
    }

    private static int authorRank(Element element, String names, String property, String rel) {
        if (property.equals("name") && isInAuthor(element)) {
            return 0;
        }
        if (property.equals("author")) {
            return 1;
        }
        if (rel.contains("author")) {
            return 2;
        }
        String own = names.isEmpty() ? "" : names.toLowerCase(Locale.ROOT);
        String tested = element.attr("data-testid").toLowerCase(Locale.ROOT);
        if (own.contains("byline") || tested.contains("byline")) {
            return own.contains("name") || own.contains("author") ? 3 : 4;
        }
        if (own.contains("author") || tested.contains("author")) {
            boolean name = own.contains("name")
                    || tested.contains("name")
                    || ARTICLE_AUTHOR.matcher(own).matches();
            return name ? 3 : AUTHORS.matcher(own).matches() ? 5 : 6;
        }
        String href = element.normalName().equals("a") ? element.attr("href") : "";
        return href.contains("/author/") || href.contains("/authors/") || href.contains("/autor/") ? 7 : -1;
    }

    private static boolean isInAuthor(Element element) {
        Element up = element.parent();
        for (int steps = 0; steps < 3 && up != null; steps++, up = up.parent()) {
            if (up.attr("itemprop").equals("author")) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Element> list, Element element) {
        add(list, element, MOST);
    }

    private static void add(List<Element> list, Element element, int most) {
        if (list.size() < most) {
            list.add(element);
        }
    }
}
