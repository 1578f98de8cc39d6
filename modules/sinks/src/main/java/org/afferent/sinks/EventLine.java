package org.afferent.sinks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.afferent.client.WorkAdded;
import org.afferent.client.WorkChanged;
import org.afferent.client.WorkEvent;
import org.afferent.client.WorkMerged;
import org.afferent.client.WorkRemoved;
import org.afferent.model.Work;
import org.afferent.wire.CuratedArticleMapper;
import org.afferent.wire.PlainJson;

/** An event as one line of JSON; docs/sinks.md has the fields. */
public final class EventLine {
    private static final JsonFactory JSON = new JsonFactory();

    private EventLine() {}

    /** The line, without its end. */
    public static String of(WorkEvent event) {
        StringWriter out = new StringWriter(2048);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("event", name(event));
            json.writeStringField("key", event.key());
            json.writeStringField("workId", event.workId());
            if (event instanceof WorkChanged changed) {
                json.writeArrayFieldStart("changed");
                for (Enum<?> part : changed.changed()) {
                    json.writeString(lower(part));
                }
                json.writeEndArray();
                work(json, changed.work());
            } else if (event instanceof WorkAdded added) {
                work(json, added.work());
            } else if (event instanceof WorkMerged merged) {
                json.writeStringField("into", merged.into());
            } else if (event instanceof WorkRemoved removed) {
                json.writeStringField("reason", lower(removed.reason()));
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** In the place of an event whose work had an article that was taken down. */
    static String takenDown(String key, String workId) {
        return "{\"event\":\"removed\",\"key\":\"%s\",\"workId\":\"%s\",\"reason\":\"taken-down\"}"
                .formatted(key, workId);
    }

    /** {@code added}, {@code changed}, {@code merged} or {@code removed}. */
    public static String name(WorkEvent event) {
        return event.getClass().getSimpleName().substring("Work".length()).toLowerCase(Locale.ROOT);
    }

    /** The work in plain JSON, as docs/json.md has it. */
    public static String json(Work work) {
        return PlainJson.line(CuratedArticleMapper.toAvro(work));
    }

    private static void work(JsonGenerator json, Work work) throws IOException {
        json.writeFieldName("work");
        json.writeRawValue(json(work));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
