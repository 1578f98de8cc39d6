package org.afferent.wire;

import org.afferent.model.PartialDate;
import org.afferent.model.Precision;

/** Dates of the model and of the contract. */
final class Dates {
    private Dates() {}

    static org.afferent.news.PartialDate toAvro(PartialDate date) {
        return date == null
                ? null
                : new org.afferent.news.PartialDate(
                        date.iso(), Symbols.as(org.afferent.news.Precision.class, date.precision()));
    }

    static PartialDate fromAvro(org.afferent.news.PartialDate date) {
        return date == null ? null : new PartialDate(date.getValue(), Symbols.as(Precision.class, date.getPrecision()));
    }
}
