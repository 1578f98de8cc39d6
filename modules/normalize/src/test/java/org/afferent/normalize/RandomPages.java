package org.afferent.normalize;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.afferent.model.Delivery;
import org.afferent.model.FeedItem;
import org.afferent.model.HttpResponse;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;

/** Deliveries that nobody would send: pieces of pages, texts, dates, markup and noise, put together by a seed. */
final class RandomPages {
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<div class=\"article-body\">",
            "<div class=comments>",
            "</div>",
            "<article>",
            "<h1>",
            "</h1>",
            "<time datetime=\"2020-13-45\">",
            "<a href=\"//x/?utm_source=y\">",
            "</a>",
            "<table><tr><td>",
            "<svg>",
            "<script>",
            "</script>",
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-0",
            "\",\"author\":{\"@id\":\"#a\"},\"@graph\":[[[[{}]]]]}</script>",
            "<meta property=article:published_time content=\"99999999999-01-01\">",
            "<link rel=canonical href=\"http://[::1\">",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<b><i><u>",
            "</i></b>",
            "<br><br>",
            "<li>",
            "<ul>",
            "<blockquote>",
            "<figure><figcaption>",
            "<template>",
            "<select><option>",
            "<textarea>",
            "<title>",
            "<body>",
            "</html>",
            "<math><mi>",
            "<noscript>",
            "<plaintext>",
            "<form hidden style='display:none'>",
            "&#x110000;",
            "&amp;&lt;",
            "&nbsp;",
            "\u0000",
            "\ud800",
            "\udc00\ud83d",
            "\u202e\u200b\ufeff",
            "\u00e2\u20ac\u2122",
            "e\u0301\u0301\u0301",
            "\r\n",
            "\n\n",
            "\t",
            " ",
            "  ",
            "\u2028",
            "By: ",
            "clockJun 22 2018, 12:37 UTC",
            "03/04/2020",
            "31.02.2019",
            "Last updated: 8 Aug 2018 (Originally: 31 Aug 2010)",
            "2022, January 4",
            "0000-00-00",
            "20200101",
            "Retrieved on ",
            "APA Reference\n",
            "Doe, J. (2018). A title, A Site. Retrieved on May 1, 2020, from http://x",
            "Home \u00bb News \u00bb ",
            "\u2022 tag,\n",
            "Subscribe to our newsletter",
            "\u00a9 2020 All rights reserved.",
            "Source: ",
            "Image credit: ",
            "Photo by Somebody/Agency",
            "enable JavaScript",
            "404 Not Found",
            "The drug was given to forty patients, and most of them felt better within hours. ",
            "word ",
            "W",
            "Zwei Wochen sp\u00e4ter war die Wirkung noch da. ",
            "\u6c2f\u80fa\u916e\u53ef\u4ee5\u7f13\u89e3\u6291\u90c1\u3002",
            "a,b,c,d;e|f/g ",
            "Jane Q. Public, MD and John Doe ",
            "1) ",
            "- ",
            "* ",
            "| ",
            ": ",
            "http://example.com/2020/01/02/a-b-c ",
            "@",
            "#",
            "((((",
            "]]]]",
            "\"\"\"",
            "....",
            "\\");

    private RandomPages() {}

    static Delivery delivery(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] payload = random.nextInt(12) == 0
                ? noise(random)
                : text(random)
                        .getBytes(random.nextInt(4) == 0 ? Charset.forName("windows-1252") : StandardCharsets.UTF_8);
        if (random.nextInt(6) == 0 && payload.length > 0) {
            for (int i = 0; i < 1 + payload.length / 50; i++) {
                payload[random.nextInt(payload.length)] = (byte) random.nextInt(256);
            }
        }
        return new Delivery(
                new Source("fuzz", SourceKind.PUSH, null),
                random.nextInt(3) == 0 ? "Example News" : null,
                pick(
                        random,
                        "https://example.com/news/2020/01/02/a-title-1234567",
                        null,
                        "not a url",
                        "http://example.com/?p=1",
                        "https://example.com/" + "a/".repeat(random.nextInt(200))),
                Deliveries.FETCHED,
                pick(
                        random,
                        "text/html",
                        "text/plain",
                        "text/html; charset=utf-8",
                        "",
                        null,
                        "application/octet-stream"),
                pick(random, null, "utf-8", "no-such-charset", "windows-1252", "utf-16", ""),
                payload,
                Hex.sha256(payload),
                random.nextInt(5) == 0
                        ? new FeedItem(
                                pick(random, null, "g", ""),
                                pick(random, null, "A title", "<b>"),
                                List.of("By A. Name, "),
                                pick(random, null, "yesterday", "Fri, 22 Dec 2023 10:00:00 GMT"),
                                null,
                                List.of(""),
                                text(random))
                        : null,
                random.nextInt(5) == 0 ? new HttpResponse(200 + random.nextInt(400), Map.of()) : null);
    }

    /** Pieces in a random order; now and then one of them very often, which is what finds slow rules. */
    static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(120);
        for (int i = 0; i < pieces; i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            text.append(piece.repeat(random.nextInt(60) == 0 ? 1 + random.nextInt(2_000) : 1));
        }
        return text.toString();
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[random.nextInt(5_000)];
        random.nextBytes(noise);
        return noise;
    }

    private static String pick(SplittableRandom random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
