package org.afferent.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.afferent.model.DateClaim.Origin;
import org.jsoup.nodes.Element;

/** Dates that a page states for programs: structured data, meta, microdata and time tags. */
final class PageDates {
    private static final int DATE_CHARS = 80;

    private static final Set<String> META_PUBLISHED = WordList.words("""
            article:published_time article:published og:article:published_time og:published_time datepublished date.published datepublished pubdate pub_date
            publishdate publish_date publish-date publishtime publication_date publication-date published_time published_at date_published published-date
            published dc.date.issued dcterms.issued dc.date.created dcterms.created dc.created sailthru.date parsely-pub-date article_date_original
            originalpublicationdate article.published article.created article:create_at cxenseparse:recs:publishtime cxenseparse:publishtime bt:pubdate
            rnews:datepublished ptime displaydate release_date citation_publication_date citation_online_date prism.publicationdate dc.publicationdate
            eomportal-lastupdate-published gs_pub_date newsdate vr:published_time og:pubdate article:publicationdate mediator_published_time ob_date uploaddate uploaded
            datecreated""");
    private static final Set<String> META_DATE = WordList.words("""
            date dc.date dcterms.date dc.terms.date time article:date og:date creation_date created shareaholic:article_published_time citation_date article_date""");
    private static final Set<String> META_MODIFIED = WordList.words("""
            article:modified_time og:updated_time article:modified datemodified date.modified last-modified lastmod last_modified modified dcterms.modified
            dc.date.modified revised updated_time article.updated lastupdated last-updated updated og:modified_time mediator_modified_time""");
    private static final Map<String, DateRow> ITEMPROP = Map.of(
            "datepublished",
            DateRow.MICRODATA_PUBLISHED,
            "datecreated",
            DateRow.MICRODATA_PUBLISHED,
            "datemodified",
            DateRow.MICRODATA_MODIFIED,
            "dateupdated",
            DateRow.MICRODATA_MODIFIED,
            "lastreviewed",
            DateRow.REVIEWED);

    private PageDates() {}

    static void read(HtmlPage page, DateClaims claims) {
        structured(page.data(), claims);
        META_PUBLISHED.forEach(
                name -> page.meta().all(name).forEach(text -> claims.add(DateRow.META_PUBLISHED, Origin.META, text)));
        META_DATE.forEach(
                name -> page.meta().all(name).forEach(text -> claims.add(DateRow.META_DATE, Origin.META, text)));
        META_MODIFIED.forEach(
                name -> page.meta().all(name).forEach(text -> claims.add(DateRow.META_MODIFIED, Origin.META, text)));
        page.meta().names().stream().filter(PageDates::isOfOwnVocabulary).forEach(name -> page.meta()
                .all(name)
                .forEach(text -> claims.add(DateRow.META_DATE, Origin.META, text)));
        PageState.read(page, claims);
        page.marks().properties.forEach(tag -> microdata(tag, page, claims));
        page.marks().times.forEach(tag -> timeTag(tag, page, claims));
        MarkedDates.read(page, claims);
    }

    /** {@code example:published_time}: a known name behind a prefix that only its site knows. */
    private static boolean isOfOwnVocabulary(String name) {
        int prefix = Math.max(name.lastIndexOf(':'), name.lastIndexOf('.'));
        return prefix > 0
                && META_PUBLISHED.contains(name.substring(prefix + 1))
                && !META_PUBLISHED.contains(name)
                && !META_DATE.contains(name);
    }

    private static void structured(StructuredData data, DateClaims claims) {
        JsonNode article = data.article();
        claims.add(DateRow.JSON_LD_ARTICLE, Origin.JSON_LD, text(article, "datePublished"));
        claims.add(DateRow.JSON_LD_ARTICLE, Origin.JSON_LD, text(article, "dateCreated"));
        claims.add(DateRow.JSON_LD_MODIFIED, Origin.JSON_LD, text(article, "dateModified"));
        claims.add(DateRow.REVIEWED, Origin.JSON_LD, text(article, "lastReviewed"));
        for (String type : List.of(
                "webpage", "videoobject", "itempage", "collectionpage", "product", "imageobject", "podcastepisode")) {
            JsonNode other = data.first(type);
            claims.add(DateRow.JSON_LD_PAGE, Origin.JSON_LD, text(other, "datePublished"));
            claims.add(DateRow.JSON_LD_PAGE, Origin.JSON_LD, text(other, "uploadDate"));
            claims.add(DateRow.JSON_LD_MODIFIED, Origin.JSON_LD, text(other, "dateModified"));
        }
    }

    private static String text(JsonNode node, String property) {
        JsonNode value = node.path(property);
        return value.isArray() ? value.path(0).asText(null) : value.asText(null);
    }

    private static void microdata(Element tag, HtmlPage page, DateClaims claims) {
        DateRow row = ITEMPROP.get(tag.attr("itemprop").toLowerCase(Locale.ROOT));
        if (row != null && !tag.normalName().equals("meta") && !page.around().isOfOthers(tag)) {
            claims.add(row, Origin.MICRODATA, machineReadable(tag));
        }
    }

    private static String machineReadable(Element tag) {
        for (String attribute : List.of("datetime", "content", "title")) {
            if (!tag.attr(attribute).isBlank()
                    && !DateText.find(tag.attr(attribute)).isEmpty()) {
                return tag.attr(attribute);
            }
        }
        return ShortText.of(tag, DATE_CHARS);
    }

    private static void timeTag(Element tag, HtmlPage page, DateClaims claims) {
        if (page.around().isOfOthers(tag)) {
            claims.add(DateRow.TIME_TAG_ALONE, Origin.TIME_TAG, machineReadable(tag));
            return;
        }
        String names =
                (tag.className() + " " + tag.attr("itemprop") + " " + tag.attr("data-testid")).toLowerCase(Locale.ROOT);
        String before = Surroundings.before(tag);
        DateRow labelled = DateLabels.row(before);
        DateRow row;
        if (tag.hasAttr("itemprop")) {
            return; // read as microdata
        } else if ((names.contains("updated") && !names.contains("published"))
                || names.contains("modified")
                || labelled == DateRow.VISIBLE_UPDATED) {
            row = DateRow.TIME_TAG_MODIFIED;
        } else if (labelled != null && labelled != DateRow.VISIBLE_LABEL) {
            row = labelled;
        } else if (tag.hasAttr("pubdate")
                || names.contains("publish")
                || names.contains("entry-date")
                || labelled == DateRow.VISIBLE_LABEL) {
            row = DateRow.TIME_TAG_PUBLISHED;
        } else {
            row = Surroundings.isNearHeadline(tag, page) ? DateRow.TIME_TAG_NEAR_HEADLINE : DateRow.TIME_TAG_ELSEWHERE;
        }
        claims.add(row, Origin.TIME_TAG, machineReadable(tag));
    }
}
