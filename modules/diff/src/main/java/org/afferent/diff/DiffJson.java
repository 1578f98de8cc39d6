package org.afferent.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A diff as one JSON document. */
public final class DiffJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private DiffJson() {}

    /** With the changes that nobody acknowledged marked. */
    public static String of(GenerationDiff diff, List<Change> unexpected) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            side(json, "before", diff.before());
            side(json, "after", diff.after());
            json.writeObjectFieldStart("counts");
            diff.counts().forEach((kind, count) -> number(json, kind.spelling(), count));
            json.writeEndObject();
            json.writeNumberField("unexpected", unexpected.size());
            json.writeArrayFieldStart("mechanisms");
            for (GenerationDiff.MechanismCount mechanism : diff.mechanisms()) {
                json.writeStartObject();
                json.writeStringField("concept", mechanism.concept());
                json.writeStringField("label", mechanism.label());
                json.writeNumberField("gained", mechanism.gained());
                json.writeNumberField("lost", mechanism.lost());
                json.writeNumberField("changed", mechanism.changed());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("changes");
            for (Change change : diff.changes()) {
                change(json, change, !unexpected.contains(change));
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static void side(JsonGenerator json, String name, CuratedView view) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("generation", view.name());
        json.writeNumberField("works", view.works().size());
        json.writeEndObject();
    }

    private static void change(JsonGenerator json, Change change, boolean expected) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", change.kind().spelling());
        json.writeStringField("workId", change.workId());
        json.writeStringField("headline", change.headline());
        json.writeStringField("mechanism", change.mechanism());
        json.writeStringField("before", change.before());
        json.writeStringField("after", change.after());
        json.writeStringField("sentence", change.sentence());
        json.writeArrayFieldStart("works");
        for (String work : change.works()) {
            json.writeString(work);
        }
        json.writeEndArray();
        json.writeBooleanField("expected", expected);
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, long value) {
        try {
            json.writeNumberField(name, value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
