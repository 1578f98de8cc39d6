package org.afferent.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.afferent.inspect.DeadLetter;
import org.afferent.inspect.DeadLetters.Standing;
import org.afferent.model.Coordinates;

/** A dead letter as JSON; docs/json.md has the fields. */
final class DeadLetterJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DeadLetterJson() {}

    static String line(Standing one) {
        return of(one.letter(), one.redrivenAs()).toString();
    }

    static ObjectNode of(DeadLetter letter, Coordinates redrivenAs) {
        return JSON.createObjectNode()
                .put("at", letter.at().toString())
                .put("raw", letter.raw().toString())
                .put("first", letter.first().toString())
                .put("exception", letter.exception())
                .put("message", letter.message())
                .put("time", letter.time().toString())
                .put("key", letter.key())
                .put("bytes", letter.bytes())
                .put("publisher", letter.publisher())
                .put("redrives", letter.redrives())
                .put("redrivenAs", redrivenAs == null ? null : redrivenAs.toString());
    }
}
