package org.afferent.normalize;

import java.util.List;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.Delivery;
import org.afferent.model.FeedItem;

/** Reads a page: everything that one parse of it gives. */
final class HtmlReader {
    private HtmlReader() {}

    static Draft read(Delivery delivery, HtmlPage page) {
        CanonicalUrl known = CanonicalUrl.of(delivery.url()).orElse(null);
        String publisher = delivery.publisher() != null ? delivery.publisher() : PublisherName.of(page);
        if (publisher == null && known != null) {
            publisher = RegistrableDomain.of(known);
        }
        FeedItem item = delivery.feedItem();
        String headline = Headline.of(page, publisher);
        if (headline == null && item != null && item.title() != null) {
            headline = Characters.clean(item.title());
        }
        List<String> authors = PageAuthors.of(page, publisher);
        if (authors.isEmpty() && item != null) {
            authors = Bylines.names(item.authors(), publisher);
        }
        List<TextBlock> blocks = HtmlBody.read(page, headline, authors);
        DateClaims claims = new DateClaims(delivery.fetchedAt());
        DeliveryDates.read(delivery, claims);
        PageDates.read(page, claims);
        VisibleDates.read(page, headline, claims);
        MarkedDates.readLeaves(page, claims);
        StudyDates.read(BodyRules.kept(blocks).stream().map(block -> block.text).toList(), claims);
        CanonicalUrl canonical = PageFacts.canonical(page, known);
        String language = PageFacts.language(page);
        claims.settle(DayMonthOrder.of(language, known == null ? null : known.host()));
        return new Draft(
                headline,
                authors,
                publisher,
                PageFacts.section(page),
                PageFacts.keywords(page),
                canonical,
                StableId.of(page, canonical == null ? known : canonical, item),
                language,
                blocks.stream()
                        .filter(TextBlock::isKept)
                        .map(block -> new Paragraph(block.kind, block.text))
                        .toList(),
                HtmlBody.removals(blocks),
                claims);
    }
}
