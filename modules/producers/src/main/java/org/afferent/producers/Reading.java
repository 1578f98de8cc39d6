package org.afferent.producers;

import java.util.List;
import org.afferent.model.Delivery;

/** What reading one delivery gave, or would have given. */
public sealed interface Reading {
    /** Where it stands: a path, for one line of several {@code path:line}. */
    String where();

    /** A delivery. */
    record Read(String where, Delivery delivery) implements Reading {}

    /**
     * Something that should have been a delivery and is none.
     *
     * @param why the reason and, where there is one, the remedy; never the text of an article
     */
    record Unreadable(String where, String why) implements Reading {
        /** As it is printed: {@code corpus.jsonl:7: not JSON (...)}. */
        public String message() {
            return where + ": " + why;
        }
    }

    /**
     * Nothing is lost, but somebody may want to know: fields or files that were passed over.
     *
     * @param names what was passed over, sorted
     */
    record PassedOver(String where, String what, List<String> names) implements Reading {
        private static final int SHOWN = 5;

        public PassedOver {
            names = List.copyOf(names);
        }

        /** As it is printed: {@code seeds: 1 file is neither text, HTML, JSON Lines, WARC nor Avro: gold.yaml}. */
        public String message() {
            String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
            return where + ": " + what + ": " + String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                    + more;
        }
    }
}
