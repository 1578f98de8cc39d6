package org.afferent.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.model.Assertion;
import org.afferent.model.Coordinates;
import org.afferent.model.DateClaim;
import org.afferent.model.DateDecision;
import org.afferent.model.Decision;
import org.afferent.model.Delivery;
import org.afferent.model.Direction;
import org.afferent.model.Edition;
import org.afferent.model.Entity;
import org.afferent.model.Evidence;
import org.afferent.model.FeedItem;
import org.afferent.model.HttpResponse;
import org.afferent.model.Location;
import org.afferent.model.MechanismTag;
import org.afferent.model.Mention;
import org.afferent.model.PartialDate;
import org.afferent.model.Person;
import org.afferent.model.Provenance;
import org.afferent.model.Quantity;
import org.afferent.model.Reason;
import org.afferent.model.Relation;
import org.afferent.model.Role;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.model.Span;
import org.afferent.model.Study;
import org.afferent.model.Verdict;
import org.afferent.model.Work;

/** One of each noun, with every field filled. */
final class Sample {
    static final Instant FETCHED = Instant.parse("2018-06-22T12:37:00.123Z");
    static final Coordinates RAW = new Coordinates("news.raw", 3, 42);

    private static final String BODY = "In eLife, researchers at Yale report that ketamine blocks NMDA receptors.\n\n"
            + "It eased depression in 70% of patients, says A. Scientist.";

    private Sample() {}

    static Delivery delivery() {
        return new Delivery(
                new Source("item-1", SourceKind.FEED, "https://example.org/feed.xml"),
                "The Example",
                "https://example.org/ketamine?utm_source=x",
                FETCHED,
                "text/html",
                "utf-8",
                "<p>Ketamine \u00e9</p>".getBytes(StandardCharsets.UTF_8),
                "3b6f0c",
                new FeedItem(
                        "guid-1",
                        "Ketamine",
                        List.of("A. Writer"),
                        "Fri, 22 Jun 2018 12:37:00 GMT",
                        null,
                        List.of("Drugs"),
                        "<b>Short</b>"),
                new HttpResponse(200, Map.of("last-modified", "Fri, 22 Jun 2018 12:37:00 GMT", "etag", "\"1\"")));
    }

    static Delivery bareDelivery() {
        return new Delivery(
                new Source("f", SourceKind.FILE, null),
                null,
                null,
                FETCHED,
                "text/plain",
                null,
                new byte[0],
                "e3b0",
                null,
                null);
    }

    static Decision decision() {
        return new Decision(
                Decision.Kind.DELIVERY,
                RAW,
                "item-1",
                "0123456789abcdef01234567",
                "w0123456789abcdef01234567",
                Verdict.SYNDICATION,
                null,
                List.of(new Evidence(
                        "same-text", "shared 41 of 43 fingerprints", "ketamine blocks NMDA receptors", null)),
                0.953,
                "aaaaaaaaaaaaaaaaaaaaaaaa",
                null,
                "1",
                "0.1.0",
                FETCHED);
    }

    static Decision rejection() {
        return new Decision(
                Decision.Kind.DELIVERY,
                RAW,
                "item-2",
                "0123456789abcdef01234567",
                null,
                Verdict.REJECTED,
                Reason.COOKIE_WALL,
                List.of(new Evidence("cookie-wall", "accept all cookies", null, null)),
                0,
                null,
                null,
                "1",
                "0.1.0",
                FETCHED);
    }

    static Work work() {
        PartialDate day = PartialDate.ofDay(LocalDate.of(2010, 8, 31));
        PartialDate instant = PartialDate.ofInstant(OffsetDateTime.parse("2018-06-22T12:37:00Z"));
        DateClaim claim = new DateClaim(DateClaim.Kind.PUBLISHED, DateClaim.Origin.JSON_LD, "2010-08-31", day, null);
        Article lead = new Article(
                "0123456789abcdef01234567",
                "https://example.org/ketamine",
                "https://example.org/ketamine",
                "The Example",
                "How ketamine works",
                List.of("A. Writer", "B. Writer"),
                BODY,
                List.of(),
                "en",
                0.99,
                List.of("ketamine"),
                "Health",
                new DateDecision(day, "json-ld-published", claim),
                new DateDecision(instant, "meta-modified", claim),
                List.of(
                        claim,
                        new DateClaim(
                                DateClaim.Kind.RETRIEVED,
                                DateClaim.Origin.VISIBLE_TEXT,
                                "Retrieved now",
                                null,
                                "not a date of the calendar")),
                List.of(),
                FETCHED);
        return new Work(
                "w0123456789abcdef01234567",
                lead,
                day,
                instant,
                annotations(),
                List.of(edition(day, instant)),
                1,
                List.of("waaaaaaaaaaaaaaaaaaaaaaaa"),
                new Provenance("1", "0.1.0", "1", RAW, new Coordinates("news.raw", 3, 77)));
    }

    private static Edition edition(PartialDate published, PartialDate modified) {
        return new Edition(
                "0123456789abcdef01234567",
                "item-1",
                "https://example.org/ketamine",
                "The Example",
                "How ketamine works",
                published,
                modified,
                FETCHED,
                Relation.ORIGINAL,
                1,
                2,
                "- 60% of patients\n+ 70% of patients",
                RAW);
    }

    private static Annotations annotations() {
        Span receptors = span("NMDA receptors");
        String finding = BODY.substring(0, BODY.indexOf('\n'));
        Mention mention = new Mention(
                receptors.exact(),
                receptors.start(),
                receptors.end(),
                finding,
                Assertion.ASSERTED,
                Direction.BLOCKS,
                Role.DRUG_ACTION,
                Location.BODY,
                0,
                "ketamine",
                "researchers at Yale",
                List.of("blocks"));
        MechanismTag tag = new MechanismTag(
                "nmda-receptor",
                "NMDA receptor",
                Assertion.ASSERTED,
                Direction.BLOCKS,
                Role.DRUG_ACTION,
                List.of(mention));
        return new Annotations(
                "0.1.0",
                List.of(tag),
                List.of(new Entity("ketamine", "ketamine", List.of(span("ketamine")))),
                List.of(new Entity("depression", "depression", List.of(span("depression")))),
                List.of(new Entity("patients", "patients", List.of(span("patients")))),
                List.of(new Entity("yale", "Yale University", List.of(span("Yale")))),
                List.of(new Entity("elife", "eLife", List.of(span("eLife")))),
                List.of(new Person("A. Scientist", null)),
                List.of(new Study(
                        "elife-yale-scientist-2018",
                        "yale",
                        "elife",
                        List.of("A. Scientist"),
                        2018,
                        List.of("ketamine"),
                        List.of("nmda-receptor"),
                        finding)),
                List.of(new Quantity(
                        70,
                        70,
                        "percent",
                        "patients",
                        null,
                        span("70%"),
                        "It eased depression in 70% of patients, says A. Scientist.")));
    }

    private static Span span(String exact) {
        int start = BODY.indexOf(exact);
        return new Span(exact, start, start + exact.length());
    }
}
