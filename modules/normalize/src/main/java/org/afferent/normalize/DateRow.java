package org.afferent.normalize;

import java.util.Locale;
import org.afferent.model.DateClaim.Kind;

/**
 * The rows of the date rule table, in the order in which they are asked. The first row with a claim that counts decides {@code datePublished}; among the claims of one row the first on the page
 * does. docs/normalize.md explains each.
 */
enum DateRow {
    ORIGINAL_LABEL(Kind.PUBLISHED),
    JSON_LD_ARTICLE(Kind.PUBLISHED),
    META_PUBLISHED(Kind.PUBLISHED),
    MICRODATA_PUBLISHED(Kind.PUBLISHED),
    JSON_LD_PAGE(Kind.PUBLISHED),
    TIME_TAG_PUBLISHED(Kind.PUBLISHED),
    URL_DAY(Kind.PUBLISHED),
    VISIBLE_LABEL(Kind.PUBLISHED),
    TIME_TAG_NEAR_HEADLINE(Kind.PUBLISHED),
    MARKED_DATE(Kind.PUBLISHED),
    VISIBLE_NEAR_HEADLINE(Kind.PUBLISHED),
    FEED_PUBLISHED(Kind.PUBLISHED),
    META_DATE(Kind.PUBLISHED),
    PAGE_STATE(Kind.PUBLISHED),
    TIME_TAG_ELSEWHERE(Kind.PUBLISHED),
    MARKED_ELSEWHERE(Kind.PUBLISHED),
    DATELINE(Kind.PUBLISHED),
    VISIBLE_BELOW_TEXT(Kind.PUBLISHED),
    CITATION(Kind.PUBLISHED),
    TIME_TAG_ALONE(Kind.PUBLISHED),
    VISIBLE_ALONE(Kind.PUBLISHED),
    URL_MONTH(Kind.PUBLISHED),

    VISIBLE_UPDATED(Kind.MODIFIED),
    JSON_LD_MODIFIED(Kind.MODIFIED),
    META_MODIFIED(Kind.MODIFIED),
    MICRODATA_MODIFIED(Kind.MODIFIED),
    TIME_TAG_MODIFIED(Kind.MODIFIED),
    FEED_UPDATED(Kind.MODIFIED),
    HTTP_LAST_MODIFIED(Kind.MODIFIED),

    REVIEWED(Kind.REVIEWED),
    RETRIEVED(Kind.RETRIEVED),
    STUDY(Kind.STUDY);

    final Kind kind;

    DateRow(Kind kind) {
        this.kind = kind;
    }

    /** Whether this row reads dates that stand anywhere: they count only while there are few of them. */
    boolean standsAlone() {
        return this == TIME_TAG_ALONE || this == MARKED_ELSEWHERE || this == VISIBLE_ALONE;
    }

    /** Whether this row reads what people are shown, in a place that says what it is. */
    boolean isPrinted() {
        return switch (this) {
            case ORIGINAL_LABEL,
                    VISIBLE_LABEL,
                    TIME_TAG_PUBLISHED,
                    TIME_TAG_NEAR_HEADLINE,
                    MARKED_DATE,
                    VISIBLE_NEAR_HEADLINE,
                    VISIBLE_UPDATED -> true;
            default -> false;
        };
    }

    /** As {@code DateDecision.rule} has it: {@code json-ld-article}. */
    String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
