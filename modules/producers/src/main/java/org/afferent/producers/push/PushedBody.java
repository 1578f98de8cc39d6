package org.afferent.producers.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.producers.AvroDeliveries;
import org.afferent.producers.DeliveryJson;
import org.afferent.producers.Digest;
import org.afferent.producers.UnreadableException;
import org.afferent.producers.push.Problem.Fault;
import org.afferent.producers.web.Addresses;

/**
 * The deliveries of one request, all of them good: one bad one and none is published, so that the sender need not find out which were.
 *
 * @param maxPayload of one delivery, in bytes
 */
record PushedBody(PublisherKey key, Instant now, int maxPayload) {
    static final int MOST = 1_000;
    private static final Set<String> LINES =
            Set.of("application/jsonl", "application/x-ndjson", "application/x-jsonlines");
    private static final Set<String> AVRO = Set.of("application/avro", "application/vnd.apache.avro", "avro/binary");

    List<Delivery> read(String mediaType, byte[] body) throws RefusedException {
        List<Fault> faults = new ArrayList<>();
        List<Delivery> deliveries = new ArrayList<>();
        if (mediaType.equals("application/json")) {
            readJson(body, deliveries, faults);
        } else if (LINES.contains(mediaType)) {
            readLines(body, deliveries, faults);
        } else if (AVRO.contains(mediaType)) {
            readAvro(body, deliveries, faults);
        } else {
            throw new RefusedException(
                    415,
                    "Unsupported Media Type",
                    "send application/json (one delivery or an array), application/x-ndjson or application/avro (an object container file)");
        }
        if (deliveries.isEmpty() && faults.isEmpty()) {
            throw new RefusedException(400, "Bad Request", "there is no delivery in it");
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(Reply.problem(new Problem(
                    422, "Unprocessable Content", "nothing was published; " + faults.size() + " cannot be", faults)));
        }
        return deliveries;
    }

    private void readJson(byte[] body, List<Delivery> deliveries, List<Fault> faults) throws RefusedException {
        JsonNode root;
        try {
            root = DeliveryJson.parse(body);
        } catch (UnreadableException notJson) {
            throw new RefusedException(400, "Bad Request", notJson.getMessage());
        }
        int number = 0;
        for (JsonNode one : root.isArray() ? root : List.of(root)) {
            String pointer = root.isArray() ? "/" + number : "";
            number++;
            checkCount(number);
            try {
                add(DeliveryJson.read(one, now, maxPayload), deliveries);
            } catch (UnreadableException unreadable) {
                faults.add(new Fault(pointer, unreadable.getMessage()));
            }
        }
    }

    private void readLines(byte[] body, List<Delivery> deliveries, List<Fault> faults) throws RefusedException {
        int number = 0;
        for (String line : new String(body, StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            String pointer = "/" + number++;
            checkCount(number);
            try {
                add(
                        DeliveryJson.read(DeliveryJson.parse(line.getBytes(StandardCharsets.UTF_8)), now, maxPayload),
                        deliveries);
            } catch (UnreadableException unreadable) {
                faults.add(new Fault(pointer, unreadable.getMessage()));
            }
        }
    }

    private void readAvro(byte[] body, List<Delivery> deliveries, List<Fault> faults) throws RefusedException {
        int number = 0;
        try (AvroDeliveries file = AvroDeliveries.open(new ByteArrayInputStream(body), maxPayload)) {
            while (file.hasNext()) {
                String pointer = "/" + number++;
                checkCount(number);
                try {
                    add(file.next(), deliveries);
                } catch (UnreadableException unreadable) {
                    faults.add(new Fault(pointer, unreadable.getMessage()));
                }
            }
        } catch (IOException | RuntimeException broken) { // Avro reports damage as either
            throw new RefusedException(
                    400,
                    "Bad Request",
                    "it is not an Avro object container file of RawArticle: " + broken.getMessage());
        }
    }

    private static void checkCount(int number) throws RefusedException {
        if (number > MOST) {
            throw new RefusedException(
                    413, "Content Too Large", "more than " + MOST + " deliveries; send them in several requests");
        }
    }

    private void add(Delivery read, List<Delivery> deliveries) throws UnreadableException {
        if (read.publisher() != null && !read.publisher().equals(key.publisher())) {
            throw new UnreadableException(
                    "publisher is " + read.publisher() + ", and the key is " + key.publisher() + "'s");
        }
        String host = Addresses.of(read.url()).map(Addresses::host).orElse("");
        if (!key.mayPublish(host)) {
            throw new UnreadableException("url is at " + (host.isEmpty() ? "no host" : host) + ", and the key is for "
                    + String.join(", ", key.hosts()));
        }
        if (read.payload().length == 0 && read.feedItem() == null) {
            throw new UnreadableException("it has neither a body nor a feedItem");
        }
        String id = read.source().id() == null
                ? read.payloadDigest()
                : read.source().id();
        deliveries.add(new Delivery(
                new Source(id, SourceKind.PUSH, null),
                key.publisher(),
                read.url(),
                read.fetchedAt().isAfter(now) ? now : read.fetchedAt(),
                read.mediaType(),
                read.charset(),
                read.payload(),
                Digest.of(read.payload()),
                read.feedItem(),
                read.http()));
    }
}
