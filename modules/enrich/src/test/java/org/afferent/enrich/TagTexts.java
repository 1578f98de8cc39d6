package org.afferent.enrich;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afferent.model.Annotations;
import org.afferent.model.MechanismTag;
import org.afferent.model.Mention;

/** Tags a folder of texts (headline, blank line, body) for {@code score_mechanisms.py}: {@code TagTexts FOLDER OUT.jsonl}. */
final class TagTexts {
    private TagTexts() {}

    public static void main(String[] args) throws IOException {
        Tagger tagger = new Tagger(Vocabulary.bundled());
        try (Stream<Path> files = Files.list(Path.of(args[0]));
                Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
            List<Path> texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            for (Path text : texts) {
                String[] parts = Files.readString(text).split("\n\\s*\n", 2);
                String id = text.getFileName().toString().replace(".txt", "");
                out.write(json(id, tagger.tag(Articles.of(parts[0].strip(), parts.length > 1 ? parts[1] : parts[0]))));
            }
        }
    }

    private static String json(String id, Annotations annotations) {
        return "{\"id\":" + quoted(id) + ",\"mechanisms\":["
                + annotations.mechanisms().stream().map(TagTexts::json).collect(Collectors.joining(",")) + "]}\n";
    }

    private static String json(MechanismTag tag) {
        return "{\"concept\":" + quoted(tag.concept()) + ",\"label\":" + quoted(tag.label()) + ",\"assertion\":"
                + lower(tag.assertion()) + ",\"direction\":" + lower(tag.direction()) + ",\"role\":" + lower(tag.role())
                + ",\"mentions\":["
                + tag.mentions().stream().map(TagTexts::json).collect(Collectors.joining(",")) + "]}";
    }

    private static String json(Mention mention) {
        return "{\"exact\":" + quoted(mention.exact()) + ",\"start\":" + mention.start() + ",\"end\":" + mention.end()
                + ",\"sentence\":" + quoted(mention.sentence()) + ",\"assertion\":" + lower(mention.assertion())
                + ",\"direction\":" + lower(mention.direction()) + ",\"role\":" + lower(mention.role())
                + ",\"intervention\":" + quoted(String.valueOf(mention.intervention())) + ",\"cues\":"
                + quoted(String.join(" | ", mention.cues())) + "}";
    }

    private static String lower(Enum<?> value) {
        return quoted(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
