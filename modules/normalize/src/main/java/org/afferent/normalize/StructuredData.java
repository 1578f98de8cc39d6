package org.afferent.normalize;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The schema.org objects that a page carries as JSON-LD, read leniently: many are not quite JSON. */
final class StructuredData {
    private static final Pattern VOCABULARY = Pattern.compile("^.*[/#:]");
    private static final int MAX_SCRIPT_CHARS = 2_000_000;
    private static final int MAX_OBJECTS = 3_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private static final Set<String> ARTICLE_TYPES = WordList.words("""
            article newsarticle blogposting reportagenewsarticle analysisnewsarticle opinionnewsarticle reviewnewsarticle backgroundnewsarticle asknewsarticle
            advertisercontentarticle satiricalarticle scholarlyarticle medicalscholarlyarticle techarticle report liveblogposting socialmediaposting
            discussionforumposting medicalwebpage review howto""");

    private final List<JsonNode> objects = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final JsonNode article;

    private StructuredData(PageMarks page) {
        for (Element script : page.scripts) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                read(script.data());
            }
        }
        article = objects.stream().filter(StructuredData::isArticle).findFirst().orElse(null);
    }

    static StructuredData of(PageMarks page) {
        return new StructuredData(page);
    }

    private void read(String script) {
        if (script.length() > MAX_SCRIPT_CHARS) {
            return;
        }
        String json = script.strip();
        int start = json.startsWith("<!--") || json.startsWith("//") ? Math.max(0, firstBracket(json)) : 0;
        try {
            collect(JSON.readTree(json.substring(start)), 0);
        } catch (JsonProcessingException notJson) {
            // a page with broken structured data is read as one without
        }
    }

    private static int firstBracket(String json) {
        int brace = json.indexOf('{');
        int bracket = json.indexOf('[');
        return bracket < 0 || (brace >= 0 && brace < bracket) ? brace : bracket;
    }

    private void collect(JsonNode node, int depth) {
        if (node == null || depth > 12 || objects.size() > MAX_OBJECTS) {
            return;
        }
        if (node.isObject()) {
            if (node.has("@type")) {
                objects.add(node);
            }
            if (node.path("@id").isTextual() && node.size() > 1) {
                byId.putIfAbsent(node.get("@id").asText(), node);
            }
        }
        if (node.isContainerNode()) {
            node.forEach(child -> collect(child, depth + 1));
        }
    }

    private static boolean isArticle(JsonNode node) {
        return types(node).stream().anyMatch(ARTICLE_TYPES::contains);
    }

    /** The types of an object in lower case, without the vocabulary's address. */
    static List<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        JsonNode type = node.path("@type");
        (type.isArray() ? type : List.of(type))
                .forEach(one -> types.add(
                        VOCABULARY.matcher(one.asText()).replaceFirst("").toLowerCase(Locale.ROOT)));
        return types;
    }

    /** The first article that the page describes, or a missing node. */
    JsonNode article() {
        return article == null ? JSON.missingNode() : article;
    }

    /** How many different articles the page describes. */
    long articles() {
        return objects.stream()
                .filter(StructuredData::isArticle)
                .map(node -> node.path("headline").asText(node.path("name").asText("")))
                .distinct()
                .count();
    }

    /** The first object of a type, in lower case, or a missing node. */
    JsonNode first(String type) {
        return objects.stream()
                .filter(node -> types(node).contains(type))
                .findFirst()
                .orElse(JSON.missingNode());
    }

    /** The object that a reference stands for, or {@code node} itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode target =
                node.isObject() && node.size() == 1 ? byId.get(node.path("@id").asText()) : null;
        return target == null ? node : target;
    }

    /** A property of the article as text, or {@code null}: of an array the first, of an object its name. */
    String text(String property) {
        return text(article().path(property));
    }

    String text(JsonNode node) {
        JsonNode one = resolved(node.isArray() ? node.path(0) : node);
        String text = one.isObject() ? one.path("name").asText(null) : one.asText(null);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
