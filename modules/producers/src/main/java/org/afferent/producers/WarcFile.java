package org.afferent.producers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.afferent.model.Delivery;
import org.afferent.producers.Reading.PassedOver;
import org.afferent.producers.Reading.Read;
import org.afferent.producers.Reading.Unreadable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * A web archive: its pages and texts are deliveries, one for each response or resource. A revisit says that another address, or the same one later, showed what an earlier record
 * holds; at another address that is a delivery too.
 */
final class WarcFile {
    private final Path file;
    private final Payloads payloads;
    private final WarcCapture capture;
    /** Where the payload with a digest lies, so that a revisit can be given its bytes. */
    private final Map<String, Long> positions = new HashMap<>();

    private final Map<String, Integer> passedOver = new TreeMap<>();

    WarcFile(Path file, Payloads payloads, Instant fetchedAt) {
        this.file = file;
        this.payloads = payloads;
        this.capture = new WarcCapture(file, payloads, fetchedAt);
    }

    void read(Consumer<Reading> each) {
        long position = 0;
        try (WarcReader reader = new WarcReader(payloads.counted(file))) {
            reader.setLenient(true);
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                position = reader.position();
                read(record.get(), position, each);
            }
        } catch (IOException | RuntimeException broken) { // jwarc reports some damage as the latter
            each.accept(new Unreadable(
                    file.toString(),
                    "damaged after byte " + position + ": " + broken.getMessage() + "; the rest is not read"));
        }
        if (!passedOver.isEmpty()) {
            List<String> names = new ArrayList<>();
            passedOver.forEach((what, count) -> names.add(count + " " + what));
            each.accept(new PassedOver(file.toString(), "records that are no page or text, passed over", names));
        }
    }

    private void read(WarcRecord record, long position, Consumer<Reading> each) {
        String where = file + "@" + position;
        try {
            Optional<Delivery> delivery = delivery(record, position);
            delivery.ifPresent(one -> each.accept(new Read(where, one)));
        } catch (UnreadableException unreadable) {
            each.accept(new Unreadable(where, unreadable.getMessage()));
        } catch (IOException | RuntimeException broken) {
            each.accept(new Unreadable(where, "the record cannot be read: " + broken.getMessage()));
        }
    }

    private Optional<Delivery> delivery(WarcRecord record, long position) throws IOException, UnreadableException {
        if (record instanceof WarcResponse response) {
            response.headers()
                    .first("WARC-Payload-Digest")
                    .ifPresent(digest -> positions.putIfAbsent(digest, position));
            return known(capture.ofResponse(response, response, position));
        }
        if (record instanceof WarcResource resource) {
            return known(capture.ofResource(resource, position));
        }
        if (record instanceof WarcRevisit revisit) {
            return revisited(revisit, position);
        }
        count(record.type() + " records");
        return Optional.empty();
    }

    private Optional<Delivery> revisited(WarcRevisit revisit, long position) throws IOException, UnreadableException {
        Long original =
                positions.get(revisit.headers().first("WARC-Payload-Digest").orElse(""));
        if (original == null
                || revisit.refersToTargetURI()
                        .filter(uri -> uri.toString().equals(revisit.target()))
                        .isPresent()) {
            count(original == null ? "revisits of what is not in this file" : "revisits of the same address");
            return Optional.empty();
        }
        try (WarcReader reader = new WarcReader(file)) {
            reader.setLenient(true);
            reader.position(original);
            if (reader.next().orElse(null) instanceof WarcResponse response) {
                return known(capture.ofResponse(response, revisit, position));
            }
        }
        count("revisits of what is not in this file");
        return Optional.empty();
    }

    private Optional<Delivery> known(WarcCapture.Result result) {
        if (result instanceof WarcCapture.Captured captured) {
            return Optional.of(captured.delivery());
        }
        count(((WarcCapture.Other) result).what());
        return Optional.empty();
    }

    private void count(String what) {
        passedOver.merge(what, 1, Integer::sum);
    }

    /** Used by {@link WarcCapture} for records of every type that speak of an address. */
    static String target(WarcTargetRecord record) {
        String target = record.target();
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }
}
