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
    private static final String MARKED =
            "[itemprop~=^author$] [itemprop=name], [itemprop~=^author$], a[rel~=author], .byline__name, .byline-name, .author-name, .author__name, .authorname, .article-author, .article__author, .byline a, .byline, .author a, .author, .entry-author, .post-author, [class*=byline], [class*=Byline], [data-testid*=byline], [class*=author-name], [class*=authorName], [class*=AuthorName]";

    private PageAuthors() {}

    static List<String> of(HtmlPage page, String publisher) {
        List<String> names = Bylines.names(structured(page.data()), publisher);
        if (names.isEmpty()) {
            names = Bylines.names(meta(page.meta()), publisher);
        }
        if (names.isEmpty()) {
            names = marked(page, publisher);
        }
        return names.isEmpty() ? printed(page, publisher) : names;
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

    private static List<String> marked(HtmlPage page, String publisher) {
        for (String query : MARKED.split(", ")) {
            List<String> texts = new ArrayList<>();
            for (Element mark : page.document().select(query)) {
                if (texts.size() < 6 && mark.text().length() <= BYLINE_CHARS && !Surroundings.isOfOthers(mark)) {
                    texts.add(mark.attr("content").isBlank() ? mark.text() : mark.attr("content"));
                }
            }
            List<String> names = Bylines.names(texts, publisher);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static List<String> printed(HtmlPage page, String publisher) {
        for (TextBlock block : page.blocks().blocks) {
            if (block.text.length() <= BYLINE_CHARS
                    && PRINTED.matcher(block.text).matches()
                    && !Surroundings.isOfOthers(block.element)) {
                List<String> names = Bylines.names(List.of(block.text), publisher);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }
}
