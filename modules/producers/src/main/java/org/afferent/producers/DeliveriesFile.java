package org.afferent.producers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.producers.Reading.PassedOver;
import org.afferent.producers.Reading.Read;
import org.afferent.producers.Reading.Unreadable;

/** A JSON Lines file, one delivery a line; docs/json.md has the fields. */
final class DeliveriesFile {
    /** A character can take six times its size in JSON; what is longer than this cannot hold a payload under the cap. */
    private static final long ESCAPED = 6;

    private static final long OTHER_FIELDS = 1 << 20;
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 16;

    private final Path file;
    private final Payloads payloads;
    private final Instant fetchedAt;
    private final Set<String> unknownFields = new TreeSet<>();

    DeliveriesFile(Path file, Payloads payloads, Instant fetchedAt) {
        this.file = file;
        this.payloads = payloads;
        this.fetchedAt = fetchedAt;
    }

    void read(Consumer<Reading> each) {
        int lineCap = (int) Math.min(LONGEST_ARRAY, ESCAPED * payloads.cap() + OTHER_FIELDS);
        int number = 0;
        try (InputStream in = Files.isDirectory(file) ? InputStream.nullInputStream() : payloads.open(file);
                Lines lines = new Lines(in, lineCap)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                number = lines.number();
                if (lines.overlong()) {
                    each.accept(unreadable(
                            number,
                            "TOO_LARGE: the line has more than " + lineCap + " bytes, no payload under the cap of "
                                    + payloads.cap() + " (max.payload) is that long; not published"));
                } else if (!isBlank(line)) {
                    each.accept(readLine(line, number));
                }
            }
        } catch (IOException broken) {
            String after = number == 0 ? "" : ", after line " + number;
            each.accept(new Unreadable(file.toString(), Payloads.why(broken) + after));
        }
        if (!unknownFields.isEmpty()) {
            each.accept(new PassedOver(
                    file.toString(), "fields that mean nothing here", java.util.List.copyOf(unknownFields)));
        }
    }

    private Reading readLine(byte[] bytes, int number) {
        try {
            DeliveryLine line = DeliveryLine.parse(bytes);
            Delivery delivery = delivery(line, number);
            unknownFields.addAll(line.unknownFields());
            return new Read(file + ":" + number, delivery);
        } catch (UnreadableException unreadable) {
            return unreadable(number, unreadable.getMessage());
        }
    }

    private Delivery delivery(DeliveryLine line, int number) throws UnreadableException {
        Optional<String> field = line.payloadField();
        Optional<Path> payloadFile =
                field.filter("file"::equals).isPresent() ? Optional.of(sibling(line.text("file"))) : Optional.empty();
        byte[] payload = field.isEmpty() ? new byte[0] : payload(line, field.get(), payloadFile);
        MediaType type = MediaType.of(line.text("mediaType"), line.text("charset"));
        if (type.name() == null) {
            type = new MediaType(
                    payloadFile
                            .map(path -> FileName.of(path).kind().mediaType())
                            .orElseGet(() -> MediaType.guess(payload)),
                    type.charset());
        }
        if (field.filter("body"::equals).isPresent()) {
            type = new MediaType(type.name(), StandardCharsets.UTF_8.name()); // a JSON text has no other bytes
        }
        Instant saidFetchedAt = line.instant("fetchedAt");
        String id = line.id();
        if (id == null) {
            id = payloadFile
                    .map(path -> FileName.of(path).stem())
                    .orElse(FileName.of(file).stem() + "#" + number);
        }
        return new Delivery(
                new Source(id, SourceKind.FILE, file.toUri() + "#" + number),
                line.text("publisher"),
                line.text("url"),
                saidFetchedAt == null ? fetchedAt : saidFetchedAt,
                type.name(),
                type.charset(),
                payload,
                Digest.of(payload),
                line.feedItem(),
                line.http());
    }

    private byte[] payload(DeliveryLine line, String field, Optional<Path> payloadFile) throws UnreadableException {
        return switch (field) {
            case "body" -> payloads.capped(line.text(field).getBytes(StandardCharsets.UTF_8));
            case "bodyBase64" -> payloads.capped(line.bytes(field));
            default -> payloads.read(payloadFile.orElseThrow());
        };
    }

    private Path sibling(String name) throws UnreadableException {
        try {
            return file.resolveSibling(name);
        } catch (InvalidPathException notAPath) {
            throw new UnreadableException("file is not a path: " + notAPath.getReason());
        }
    }

    private Unreadable unreadable(int number, String why) {
        return new Unreadable(file + ":" + number, why);
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
