package org.afferent.normalize;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.afferent.model.Article;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.Delivery;
import org.afferent.model.Normalized;
import org.afferent.model.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes an article of a delivery, or says why there is none. Immutable and safe for many threads; it never throws for what a delivery holds, and
 * its time and memory are bounded by {@link NormalizeLimits}.
 */
public final class Normalizer {
    /** The version of the rules; it changes when the same delivery may give another article. */
    public static final String RULES_VERSION = "1.0.0";

    private final NormalizeLimits limits;

    public Normalizer() {
        this(NormalizeLimits.defaults());
    }

    public Normalizer(NormalizeLimits limits) {
        this.limits = limits;
    }

    /** Never {@code null}, and never throws for what {@code delivery} holds. */
    public Normalized normalize(Delivery delivery) {
        if (delivery.payload().length > limits.payloadBytes()) {
            return rejected(
                    delivery,
                    Reason.TOO_LARGE,
                    delivery.payload().length + " bytes of payload, at most " + limits.payloadBytes());
        }
        String text = new String(delivery.payload(), charset(delivery.charset()))
                .replace("\uFEFF", "")
                .replace("\r\n", "\n");
        String headline =
                delivery.feedItem() == null ? null : delivery.feedItem().title();
        List<Paragraph> paragraphs = new ArrayList<>();
        boolean html = delivery.mediaType() != null && delivery.mediaType().contains("html");
        if (html) {
            Document page = Jsoup.parse(text);
            headline = headline == null ? page.title() : headline;
            for (Element element : main(delivery, page).select("p, h2, h3, li")) {
                add(paragraphs, element.text());
            }
        } else {
            for (String line : text.split("\n")) {
                add(paragraphs, line);
            }
        }
        if (paragraphs.isEmpty()
                && delivery.feedItem() != null
                && delivery.feedItem().summary() != null) {
            add(paragraphs, Jsoup.parse(delivery.feedItem().summary()).text());
        }
        if (paragraphs.isEmpty()) {
            return rejected(delivery, text.isBlank() ? Reason.EMPTY : Reason.NO_TEXT, "");
        }
        Body body = Body.of(paragraphs);
        CanonicalUrl url = CanonicalUrl.of(delivery.url()).orElse(null);
        Identity identity = Identity.of(
                url,
                delivery.publisher(),
                delivery.feedItem() == null ? null : delivery.feedItem().guid(),
                body.text());
        return new Normalized.Accepted(new Article(
                identity.articleId(),
                identity.name(),
                url == null ? null : url.value(),
                delivery.publisher(),
                headline,
                delivery.feedItem() == null ? List.of() : delivery.feedItem().authors(),
                body.text(),
                body.blocks(),
                "und",
                0,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                delivery.fetchedAt()));
    }

    @SuppressWarnings("CatchingUnchecked") // Readability4J throws on some pages whatever it finds wrong
    private static Element main(Delivery delivery, Document page) {
        try {
            Element content = new Readability4J(delivery.url() == null ? "" : delivery.url(), page.clone())
                    .parse()
                    .getArticleContent();
            return content == null ? page.body() : content;
        } catch (RuntimeException onSomePages) {
            return page.body();
        }
    }

    private static void add(List<Paragraph> paragraphs, String text) {
        if (!text.isBlank()) {
            paragraphs.add(Paragraph.of(text.strip()));
        }
    }

    private static Charset charset(String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Normalized rejected(Delivery delivery, Reason reason, String evidence) {
        return new Normalized.Rejected(Identity.ofRejected(delivery).articleId(), reason, evidence);
    }
}
