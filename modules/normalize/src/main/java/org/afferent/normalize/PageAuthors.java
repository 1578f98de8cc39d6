package org.afferent.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where a page names its authors, in the order of trust: structured data, meta, the marked byline, the printed byline. */
final class PageAuthors {
    private static final int BYLINE_CHARS = 120;

    private static final Pattern PRINTED =
            Pattern.compile("(?iu)^(?:(?:written |words |story |text )?by|von|par|por|di|door)[: ]\\s*\\p{Lu}.{2,90}$");
    private static final String[] META = {
        "author",
        "article:author",
        "article:author_name",
        "parsely-author",
        "sailthru.author",
        "byl",
        "dc.creator",
        "dcterms.creator",
        "dc.contributor",
        "citation_author",
        "authors",
        "og:author",
        "rbauthors",
        "cxenseparse:author",
        "mediator_author",
        "article.author",
        "twitter:data1"
    };

    private PageAuthors() {}

    static List<String> of(HtmlPage page, String publisher) {
        List<String> stated = Bylines.names(structured(page.data()), publisher);
        if (stated.isEmpty()) {
            stated = Bylines.names(meta(page.meta()), publisher);
        }
        if (stated.size() == 1) {
            return stated;
        }
        if (!stated.isEmpty()) {
            // programs are told of editors and reviewers too; people are shown the authors
            List<String> shown = marked(page, publisher, stated);
            return shown.isEmpty() ? stated : shown;
        }
        List<String> shown = marked(page, publisher, List.of());
        return shown.isEmpty() ? printed(page, publisher) : shown;
    }

    private static List<String> structured(StructuredData data) {
        List<String> names = new ArrayList<>();
        for (String property : new String[] {"author", "creator"}) {
            JsonNode authors = data.article().path(property);
            for (JsonNode reference : authors.isArray() ? authors : List.of(authors)) {
                JsonNode author = data.resolved(reference);
                JsonNode name = author.isObject() ? author.path("name") : author;
                for (JsonNode one : name.isArray() ? name : List.of(name)) {
                    names.add(one.asText(""));
                }
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return names;
    }

    private static List<String> meta(PageMeta meta) {
        for (String name : META) {
            List<String> contents = meta.all(name);
            List<String> names = contents.stream()
                    .filter(c -> !c.contains("://")
                            && !c.startsWith("@")
                            && !c.toLowerCase(Locale.ROOT).contains("minute"))
                    .toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** The names of the surest kind of mark that has any; of {@code stated}, when there are some, with the first of them. */
    private static List<String> marked(HtmlPage page, String publisher, List<String> stated) {
        for (int rank = 0; rank < PageMarks.AUTHOR_RANKS; rank++) {
            List<String> texts = new ArrayList<>();
            Element first = null;
            for (Element mark : page.marks().authors(rank)) {
                String text = mark.attr("content").isBlank() ? ShortText.of(mark, BYLINE_CHARS) : mark.attr("content");
                boolean sameByline = first == null || isSameByline(first, mark);
                if (sameByline
                        && text.length() <= BYLINE_CHARS
                        && !page.around().isOfOthers(mark)) {
                    first = first == null ? mark : first;
                    texts.add(text);
                }
            }
            List<String> names = Bylines.names(texts, publisher);
            boolean agrees = stated.isEmpty() || (names.contains(stated.get(0)) && stated.containsAll(names));
            if (!names.isEmpty() && agrees) {
                return names;
            }
        }
        return List.of();
    }

    private static boolean isSameByline(Element one, Element other) {
        Element up = other;
        for (int steps = 0; steps < 4 && up != null; steps++, up = up.parent()) {
            if (up.equals(one.parent())
                    || (one.parent() != null && up.equals(one.parent().parent()))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> printed(HtmlPage page, String publisher) {
        for (TextBlock block : page.blocks().blocks) {
            if (block.text.length() <= BYLINE_CHARS
                    && PRINTED.matcher(block.text).matches()
                    && !page.around().isOfOthers(block.element)) {
                List<String> names = Bylines.names(List.of(block.text), publisher);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }
}
