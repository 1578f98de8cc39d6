package org.afferent.producers;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;

/** A delivery in JSON that came over a network: as a line of a JSON Lines file (docs/json.md), but without {@code file}. */
public final class DeliveryJson {
    private DeliveryJson() {}

    /**
     * Parses a JSON text.
     *
     * @throws UnreadableException when it is none
     */
    public static JsonNode parse(byte[] json) throws UnreadableException {
        return DeliveryLine.json(json);
    }

    /**
     * The delivery that a JSON object holds; its source has the id that was given, or {@code null}.
     *
     * @param now stands for a {@code fetchedAt} that is not given
     * @throws UnreadableException when it is none
     */
    public static Delivery read(JsonNode object, Instant now, int maxPayload) throws UnreadableException {
        DeliveryLine line = DeliveryLine.of(object);
        if (!line.unknownFields().isEmpty()) {
            throw new UnreadableException("fields that mean nothing here: " + String.join(", ", line.unknownFields()));
        }
        Optional<String> field = line.payloadField();
        if (field.filter("file"::equals).isPresent()) {
            throw new UnreadableException("file names a file, which is not here; send body or bodyBase64");
        }
        byte[] payload = field.isEmpty()
                ? new byte[0]
                : new Payloads(maxPayload)
                        .capped(
                                field.get().equals("body")
                                        ? line.text("body").getBytes(StandardCharsets.UTF_8)
                                        : line.bytes("bodyBase64"));
        MediaType type = MediaType.of(line.text("mediaType"), line.text("charset"));
        boolean isText = field.filter("body"::equals).isPresent();
        Instant fetchedAt = line.instant("fetchedAt");
        return new Delivery(
                new Source(line.id(), SourceKind.PUSH, null),
                line.text("publisher"),
                line.text("url"),
                fetchedAt == null ? now : fetchedAt,
                type.name() == null ? MediaType.guess(payload) : type.name(),
                isText ? StandardCharsets.UTF_8.name() : type.charset(), // a JSON text has no other bytes
                payload,
                Digest.of(payload),
                line.feedItem(),
                line.http());
    }
}
