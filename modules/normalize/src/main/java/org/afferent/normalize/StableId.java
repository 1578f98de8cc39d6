package org.afferent.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.FeedItem;

/**
 * What a publisher's own system calls an article, shown elsewhere than in its address: it stays when slug and query are edited. Two articles under one name would be worse than one article under
 * two, so an id counts only for the host that shows it, and only where it cannot well be that of a site, a list or another article. docs/normalize.md has the rule.
 */
final class StableId {
    private static final Pattern SHORT_LINK = Pattern.compile(
            "(?:/[a-z0-9_-]{1,40}){0,2}/?(?:index\\.php)?\\?p=\\d{1,12}|(?:/[a-z]{2})?/node/\\d{1,12}/?");
    private static final Pattern DOI =
            Pattern.compile("(?i)(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)?(10\\.\\d{4,9}/[^\\s\"<>]{2,100})");
    private static final Pattern ID = Pattern.compile("(?=(?:[^\\d]*\\d){3})[A-Za-z0-9][A-Za-z0-9._-]{5,63}");
    private static final Pattern DAY = Pattern.compile("(?:19|20)\\d\\d[-.]?\\d\\d[-.]?\\d\\d");
    private static final Pattern OF_THE_SITE =
            Pattern.compile(".*(?:site|app|account|publisher|section|category|pages|channel|domain|verif).*");

    private static final String[] DOI_NAMES = {
        "citation_doi", "prism.doi", "bepress_citation_doi", "dc.identifier", "dcterms.identifier", "dc.identifier.doi"
    };
    private static final Set<String> ID_NAMES = WordList.words("""
            articleid article_id article-id postid post_id post-id contentid content_id content-id storyid story_id story-id documentid""");

    private StableId() {}

    /** As {@code Article.identity} has it, or {@code null}. {@code url} is the article's. */
    static String of(HtmlPage page, CanonicalUrl url, FeedItem item) {
        if (url == null || url.isHomePage() || url.path().contains("/http")) {
            return null; // a list, or a copy of another site's page, whose numbers are that site's
        }
        String shortLink = shortLink(page.meta().link("shortlink"), url);
        if (shortLink == null) {
            shortLink = of(item, url);
        }
        if (shortLink != null) {
            return shortLink;
        }
        String id = doi(page);
        if (id == null && isArticle(page)) {
            id = named(page);
        }
        return id == null ? null : host(url) + "|" + id;
    }

    /** Blog software gives each item of its feed the short address of the post as guid. */
    static String of(FeedItem item, CanonicalUrl url) {
        return item == null || url == null || url.isHomePage() ? null : shortLink(item.guid(), url);
    }

    /** The short address of a post, when it is of the same host: then it is what the same page would be known by if it were fetched from there. */
    private static String shortLink(String address, CanonicalUrl url) {
        CanonicalUrl link = CanonicalUrl.of(address).orElse(null);
        if (link == null || !host(link).equals(host(url))) {
            return null;
        }
        int query = link.value().indexOf('?');
        String rest = link.path() + (query < 0 ? "" : link.value().substring(query));
        return SHORT_LINK.matcher(rest).matches() ? link.identity() : null;
    }

    private static String doi(HtmlPage page) {
        for (String name : DOI_NAMES) {
            for (String content : page.meta().all(name)) {
                Matcher doi = DOI.matcher(content.strip());
                if (doi.matches()) {
                    return "doi:" + doi.group(1).toLowerCase(Locale.ROOT);
                }
            }
        }
        return null;
    }

    /** A list has no id of one article: the page has to say that it is one. */
    private static boolean isArticle(HtmlPage page) {
        String type = page.meta().first("og:type");
        return page.data().articles() == 1
                || (type != null && type.toLowerCase(Locale.ROOT).contains("article"));
    }

    /** The one id that all places which name one agree on. */
    private static String named(HtmlPage page) {
        List<String> ids = new ArrayList<>();
        for (String name : page.meta().names()) {
            String own = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('.')) + 1);
            if (ID_NAMES.contains(own) || name.equals("article:id") || name.equals("article.id")) {
                ids.addAll(page.meta().all(name));
            }
        }
        JsonNode identifier = page.data().article().path("identifier");
        ids.add(identifier.isObject() ? identifier.path("value").asText("") : identifier.asText(""));
        ids.addAll(page.marks().articleIds);
        List<String> believable = ids.stream()
                .map(String::strip)
                .filter(id -> ID.matcher(id).matches() && !DAY.matcher(id).matches() && !isOfTheSite(id, page))
                .distinct()
                .toList();
        return believable.size() == 1 ? believable.get(0) : null;
    }

    private static boolean isOfTheSite(String id, HtmlPage page) {
        return page.meta().names().stream()
                .anyMatch(name -> OF_THE_SITE.matcher(name).matches()
                        && page.meta().all(name).contains(id));
    }

    private static String host(CanonicalUrl url) {
        return url.host().startsWith("www.") ? url.host().substring(4) : url.host();
    }
}
