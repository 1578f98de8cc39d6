package org.afferent.normalize;

import java.util.ArrayList;
import java.util.List;
import org.afferent.model.Delivery;

/** Reads plain text. */
final class TextReader {
    private TextReader() {}

    static Draft read(Delivery delivery, String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                paragraphs.add(Paragraph.of(line.strip()));
            }
        }
        DateClaims claims = new DateClaims(delivery.fetchedAt());
        claims.settle(DayMonthOrder.UNKNOWN);
        return new Draft(
                null, List.of(), delivery.publisher(), null, List.of(), null, null, paragraphs, List.of(), claims);
    }
}
