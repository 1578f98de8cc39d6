package org.afferent.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.model.Assertion;
import org.afferent.model.Coordinates;
import org.afferent.model.DateClaim;
import org.afferent.model.DateDecision;
import org.afferent.model.Direction;
import org.afferent.model.Edition;
import org.afferent.model.Location;
import org.afferent.model.MechanismTag;
import org.afferent.model.Mention;
import org.afferent.model.PartialDate;
import org.afferent.model.Provenance;
import org.afferent.model.Relation;
import org.afferent.model.Role;
import org.afferent.model.Work;

/** Works written for tests. */
public final class Works {
    private Works() {}

    /** The workId of the work with this number. */
    public static String id(int number) {
        return "w%024x".formatted(number);
    }

    /**
     * A work by The Example, published on a day of 2019.
     *
     * @param headline a word of it should tell this state of the work from others
     * @param mechanisms vocabulary ids, each asserted in one sentence
     */
    public static Work work(int number, String headline, String... mechanisms) {
        return work(number, headline, "The Example", Assertion.ASSERTED, mechanisms);
    }

    /** The same, by this publisher and stated so. */
    public static Work work(int number, String headline, String publisher, Assertion assertion, String... mechanisms) {
        String articleId = id(number).substring(1);
        String url = "https://example.org/" + number;
        Instant fetched = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(number);
        PartialDate day = PartialDate.ofDay(LocalDate.of(2019, 1, 1).plusDays(number % 365));
        DateClaim claim = new DateClaim(DateClaim.Kind.PUBLISHED, DateClaim.Origin.META, day.iso(), day, null);
        Coordinates raw = new Coordinates("news.raw", 0, number);
        String body = headline + ".\n\nA drug acts on a receptor & <more>, says the group.";
        Article lead = new Article(
                articleId,
                url,
                url,
                publisher,
                headline,
                List.of("A. Writer"),
                body,
                List.of(),
                "en",
                0,
                List.of(),
                null,
                new DateDecision(day, "meta-published", claim),
                null,
                List.of(claim),
                List.of(),
                fetched);
        Edition edition = new Edition(
                articleId,
                "item-" + number,
                url,
                publisher,
                headline,
                day,
                null,
                fetched,
                Relation.ORIGINAL,
                1,
                1,
                null,
                raw);
        return new Work(
                id(number),
                lead,
                day,
                null,
                annotations(assertion, mechanisms),
                List.of(edition),
                1,
                List.of(),
                new Provenance("1", "0.2.0", "1", raw, raw));
    }

    private static Annotations annotations(Assertion assertion, String... mechanisms) {
        List<MechanismTag> tags = Arrays.stream(mechanisms)
                .map(concept -> new MechanismTag(
                        concept,
                        concept,
                        assertion,
                        Direction.BLOCKS,
                        Role.DRUG_ACTION,
                        List.of(new Mention(
                                "receptor",
                                0,
                                8,
                                "A drug acts on " + concept + ".",
                                assertion,
                                Direction.BLOCKS,
                                Role.DRUG_ACTION,
                                Location.BODY,
                                0,
                                null,
                                null,
                                List.of()))))
                .toList();
        return new Annotations(
                "0.2.0", tags, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
