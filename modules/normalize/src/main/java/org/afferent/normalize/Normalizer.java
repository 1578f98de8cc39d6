package org.afferent.normalize;

import org.afferent.model.Article;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.DateDecision;
import org.afferent.model.Delivery;
import org.afferent.model.Normalized;

/**
 * Makes an article of a delivery, or says why there is none. Immutable and safe for many threads; it never throws for what a delivery holds, and
 * its time and memory are bounded by {@link NormalizeLimits}.
 */
public final class Normalizer {
    /** The version of the rules; it changes when the same delivery may give another article. */
    public static final String RULES_VERSION = "1.1.0";

    private static final int LONGEST_EVIDENCE = 300;

    private final NormalizeLimits limits;

    public Normalizer() {
        this(NormalizeLimits.defaults());
    }

    public Normalizer(NormalizeLimits limits) {
        this.limits = limits;
    }

    /** Never {@code null}, and never throws for what {@code delivery} holds. */
    public Normalized normalize(Delivery delivery) {
        Payload payload = Payload.of(delivery, limits);
        if (payload instanceof Payload.Refused refused) {
            return rejected(delivery, refused);
        }
        Draft draft = read(delivery, payload);
        Payload.Refused refused = Gate.refusal(delivery, draft, limits);
        return refused == null ? new Normalized.Accepted(article(delivery, draft)) : rejected(delivery, refused);
    }

    private static Draft read(Delivery delivery, Payload payload) {
        if (payload instanceof Payload.Html html) {
            HtmlPage page = parsed(html.markup(), delivery.url());
            return page == null
                    ? TextReader.read(delivery, BareMarkup.text(html.markup()))
                    : HtmlReader.read(delivery, page);
        }
        return payload instanceof Payload.Plain plain
                ? TextReader.read(delivery, plain.text())
                : FeedReader.read(delivery);
    }

    /** {@code null} when the parser gives up: fuzzing found markup on which jsoup fails one of its own assertions. */
    private static HtmlPage parsed(String markup, String url) {
        try {
            return HtmlPage.parse(markup, url);
        } catch (RuntimeException bugOfTheParser) {
            return null;
        }
    }

    private static Article article(Delivery delivery, Draft draft) {
        Body body = Body.of(draft.paragraphs());
        CanonicalUrl url = draft.url() != null
                ? draft.url()
                : CanonicalUrl.of(delivery.url()).orElse(null);
        String guid = delivery.feedItem() == null ? null : delivery.feedItem().guid();
        Identity identity = Identity.of(url, draft.stableId(), draft.publisher(), guid, body.text());
        Language language = Language.of(body.text(), draft.language());
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
                language.tag(),
                language.confidence(),
                draft.keywords(),
                draft.section(),
                published,
                DateRules.modified(draft.claims(), published),
                draft.claims().all(),
                draft.removals(),
                delivery.fetchedAt());
    }

    private static Normalized rejected(Delivery delivery, Payload.Refused refused) {
        return new Normalized.Rejected(
                Identity.ofRejected(delivery).articleId(), refused.reason(), cut(refused.evidence()));
    }

    private static String cut(String evidence) {
        return evidence.length() > LONGEST_EVIDENCE ? evidence.substring(0, LONGEST_EVIDENCE) : evidence;
    }
}
