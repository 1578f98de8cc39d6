package org.afferent.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.afferent.model.CanonicalUrl;
import org.jsoup.nodes.Element;

/** Section, keywords, language and canonical URL as a page states them. */
final class PageFacts {
    private static final Pattern BEHIND = Pattern.compile("[,;\\s]+$");
    private static final Pattern BEFORE = Pattern.compile("^[#\u2022\u00b7,\\s]+");
    private static final int MAX_KEYWORDS = 40;
    private static final int LONGEST_KEYWORD = 80;

    private PageFacts() {}

    /** The section, or {@code null}: structured data, meta, else the last step of the breadcrumb that is not the article. */
    static String section(HtmlPage page) {
        String section = page.data().text("articleSection");
        if (section == null) {
            section = page.meta()
                    .first(
                            "article:section",
                            "og:section",
                            "parsely-section",
                            "section",
                            "cse-category",
                            "articlesection");
        }
        if (section == null) {
            section = breadcrumb(page.data().first("breadcrumblist"));
        }
        return section == null || section.length() > LONGEST_KEYWORD || section.startsWith("http")
                ? null
                : Characters.clean(section);
    }

    private static String breadcrumb(JsonNode list) {
        List<String> names = new ArrayList<>();
        for (JsonNode step : list.path("itemListElement")) {
            String name =
                    step.path("name").asText(step.path("item").path("name").asText(""));
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        // the first is the home page, the last the article itself
        return names.size() >= 3 ? names.get(names.size() - 2) : null;
    }

    /** As printed, each once: tags that the page shows, else those it states for programs. */
    static List<String> keywords(HtmlPage page) {
        Map<String, String> keywords = new LinkedHashMap<>();
        for (Element tag : page.marks().tags) {
            if (!page.around().isOfOthers(tag)) {
                add(keywords, ShortText.of(tag, LONGEST_KEYWORD));
            }
        }
        page.meta().all("article:tag").forEach(tag -> add(keywords, tag));
        JsonNode stated = page.data().article().path("keywords");
        if (stated.isArray()) {
            stated.forEach(
                    word -> add(keywords, word.isObject() ? word.path("name").asText("") : word.asText("")));
        } else {
            split(keywords, stated.asText(""));
        }
        split(keywords, page.meta().first("news_keywords"));
        if (keywords.isEmpty()) {
            split(keywords, page.meta().first("keywords"));
        }
        return List.copyOf(keywords.values());
    }

    private static void split(Map<String, String> keywords, String list) {
        if (list != null) {
            for (String word : list.split("[,;|]")) {
                add(keywords, word);
            }
        }
    }

    private static void add(Map<String, String> keywords, String word) {
        String clean = BEHIND.matcher(BEFORE.matcher(Characters.clean(word)).replaceFirst(""))
                .replaceFirst("");
        if (!clean.isEmpty()
                && clean.length() <= LONGEST_KEYWORD
                && keywords.size() < MAX_KEYWORDS
                && clean.indexOf(':') < 0) {
            keywords.putIfAbsent(clean.toLowerCase(Locale.ROOT), clean);
        }
    }

    /** The language that the page declares, or {@code null}. */
    static String language(HtmlPage page) {
        Element html = page.document().selectFirst("html");
        String tag = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        if (tag.isBlank()) {
            tag = page.data().text("inLanguage");
        }
        if (tag == null || tag.isBlank()) {
            tag = page.meta().first("og:locale", "content-language", "language", "dc.language");
        }
        return tag == null || tag.isBlank() ? null : tag.strip().replace('_', '-');
    }

    /**
     * The address that the page calls its own, when that is believable: of the same registered domain (Public Suffix List) as the known one, and no front page unless the known one is. {@code null} otherwise.
     */
    static CanonicalUrl canonical(HtmlPage page, CanonicalUrl known) {
        for (String claimed :
                new String[] {page.meta().link("canonical"), page.meta().first("og:url")}) {
            CanonicalUrl url = CanonicalUrl.of(claimed).orElse(null);
            if (url != null && isBelievable(url, known)) {
                return url;
            }
        }
        return null;
    }

    private static boolean isBelievable(CanonicalUrl url, CanonicalUrl known) {
        if (known == null) {
            return !url.isHomePage();
        }
        return RegistrableDomain.isShared(url, known) && (!url.isHomePage() || known.isHomePage());
    }
}
