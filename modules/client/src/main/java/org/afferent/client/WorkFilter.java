package org.afferent.client;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.afferent.model.Assertion;
import org.afferent.model.PartialDate;
import org.afferent.model.Work;

/**
 * Which works a subscription is told of. What is said of different things must all hold (a mechanism and a publisher); of the values said of one thing any is enough
 * (two publishers). Immutable: every method gives another filter.
 *
 * @param mechanisms vocabulary ids, their children among them; empty: with and without mechanisms
 * @param assertions how surely such a mechanism (any, when none is named) must be stated; empty: however
 * @param publishers of any edition, in lower case; empty: all
 * @param languages BCP 47: {@code en} takes {@code en-GB} too; empty: all
 * @param from the first day on which the work may have been published, or {@code null}
 * @param to the last day, or {@code null}
 */
public record WorkFilter(
        Set<String> mechanisms,
        Set<Assertion> assertions,
        Set<String> publishers,
        Set<String> languages,
        LocalDate from,
        LocalDate to) {
    /** Everything. */
    public static final WorkFilter ALL = new WorkFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    public WorkFilter {
        mechanisms = Set.copyOf(mechanisms);
        assertions = Set.copyOf(assertions);
        publishers = Set.copyOf(publishers);
        languages = Set.copyOf(languages);
    }

    /** Works that speak of this mechanism or a kind of it, by the bundled vocabulary. */
    public WorkFilter mechanism(String id) {
        return mechanism(id, Mechanisms.bundled());
    }

    /**
     * Works that speak of this mechanism or a kind of it.
     *
     * @throws IllegalArgumentException when the vocabulary does not have it
     */
    public WorkFilter mechanism(String id, Mechanisms vocabulary) {
        Set<String> more = new HashSet<>(mechanisms);
        more.addAll(vocabulary.withChildren(id));
        return new WorkFilter(more, assertions, publishers, languages, from, to);
    }

    /** Works that state the mechanism so. */
    public WorkFilter assertion(Assertion assertion) {
        Set<Assertion> more = EnumSet.of(assertion);
        more.addAll(assertions);
        return new WorkFilter(mechanisms, more, publishers, languages, from, to);
    }

    /** Works of which this publisher shows an edition; upper and lower case are one. */
    public WorkFilter publisher(String name) {
        Set<String> more = new HashSet<>(publishers);
        more.add(name.toLowerCase(Locale.ROOT));
        return new WorkFilter(mechanisms, assertions, more, languages, from, to);
    }

    /** Works in this language. */
    public WorkFilter language(String tag) {
        Set<String> more = new HashSet<>(languages);
        more.add(tag.toLowerCase(Locale.ROOT));
        return new WorkFilter(mechanisms, assertions, publishers, more, from, to);
    }

    /**
     * Works published in this time: what the date covers must begin within it. A work without a date does not match.
     *
     * @param first or {@code null}
     * @param last or {@code null}
     */
    public WorkFilter published(LocalDate first, LocalDate last) {
        return new WorkFilter(mechanisms, assertions, publishers, languages, first, last);
    }

    /** Whether the work is one that the subscription is told of. */
    public boolean matches(Work work) {
        return stated(work) && shown(work) && spoken(work) && dated(work.datePublished());
    }

    private boolean stated(Work work) {
        return (mechanisms.isEmpty() && assertions.isEmpty())
                || work.annotations().mechanisms().stream()
                        .anyMatch(tag -> (mechanisms.isEmpty() || mechanisms.contains(tag.concept()))
                                && (assertions.isEmpty() || assertions.contains(tag.assertion())));
    }

    private boolean shown(Work work) {
        return publishers.isEmpty()
                || isWanted(work.lead().publisher())
                || work.editions().stream().anyMatch(edition -> isWanted(edition.publisher()));
    }

    private boolean isWanted(String publisher) {
        return publisher != null && publishers.contains(publisher.toLowerCase(Locale.ROOT));
    }

    private boolean spoken(Work work) {
        String tag = work.lead().inLanguage().toLowerCase(Locale.ROOT);
        return languages.isEmpty()
                || languages.stream().anyMatch(wanted -> tag.equals(wanted) || tag.startsWith(wanted + "-"));
    }

    private boolean dated(PartialDate published) {
        if (from == null && to == null) {
            return true;
        }
        if (published == null) {
            return false;
        }
        LocalDate day = published.firstDay();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
