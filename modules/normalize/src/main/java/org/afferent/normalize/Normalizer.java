package org.afferent.normalize;

import java.nio.charset.StandardCharsets;
import org.afferent.model.Article;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.DateDecision;
import org.afferent.model.Delivery;
import org.afferent.model.Normalized;
import org.afferent.model.Reason;

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
        String text = new String(delivery.payload(), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\r\n", "\n");
        boolean html = delivery.mediaType() != null && delivery.mediaType().contains("html");
        Draft draft = html
                ? HtmlReader.read(delivery, HtmlPage.parse(text, delivery.url()))
                : TextReader.read(delivery, text);
        if (draft.paragraphs().isEmpty()) {
            return rejected(delivery, text.isBlank() ? Reason.EMPTY : Reason.NO_TEXT, "");
        }
        return new Normalized.Accepted(article(delivery, draft));
    }

    private static Article article(Delivery delivery, Draft draft) {
        Body body = Body.of(draft.paragraphs());
        CanonicalUrl url = draft.url() != null
                ? draft.url()
                : CanonicalUrl.of(delivery.url()).orElse(null);
        String guid = delivery.feedItem() == null ? null : delivery.feedItem().guid();
        Identity identity = Identity.of(url, draft.publisher(), guid, body.text());
        DateDecision published = DateRules.published(draft.claims());
        return new Article(
                identity.articleId(),
                identity.name(),
                url == null ? null : url.value(),
                draft.publisher(),
                draft.headline(),
                draft.authors(),
                body.text(),
                body.blocks(),
                "und",
                0,
                draft.keywords(),
                draft.section(),
                published,
                DateRules.modified(draft.claims(), published),
                draft.claims().all(),
                draft.removals(),
                delivery.fetchedAt());
    }

    private static Normalized rejected(Delivery delivery, Reason reason, String evidence) {
        return new Normalized.Rejected(Identity.ofRejected(delivery).articleId(), reason, evidence);
    }
}
