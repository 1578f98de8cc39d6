package org.afferent.sinks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.afferent.client.WorkAdded;
import org.afferent.client.WorkChanged;
import org.afferent.client.WorkEvent;
import org.afferent.model.Work;

/**
 * Keeps articles that were taken down out of lines of events. An event whose work has such an article becomes one that says that the work is gone; where the work has other
 * articles, it comes again without it.
 *
 * @param articles articleIds
 */
public record Erasure(Set<String> articles) {
    public static final Erasure NOTHING = new Erasure(Set.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    public Erasure {
        articles = Set.copyOf(articles);
    }

    /** The line of an event, without its end. */
    public String line(WorkEvent event) {
        boolean kept = event instanceof WorkAdded added
                ? !isIn(added.work())
                : !(event instanceof WorkChanged changed) || !isIn(changed.work());
        return kept ? EventLine.of(event) : EventLine.takenDown(event.key(), event.workId());
    }

    private boolean isIn(Work work) {
        return articles.contains(work.lead().articleId())
                || work.editions().stream().anyMatch(edition -> articles.contains(edition.articleId()));
    }

    /** A line that was written before, as it has to be now; the same text when nothing of it is to go. */
    public String line(String written) throws IOException {
        JsonNode event = JSON.readTree(written);
        return isIn(event.path("work"))
                ? EventLine.takenDown(
                        event.path("key").asText(), event.path("workId").asText())
                : written;
    }

    /** Whether a work in plain JSON has such an article; {@code false} for nothing. */
    public boolean isIn(JsonNode work) {
        if (articles.contains(work.path("articleId").asText())) {
            return true;
        }
        for (JsonNode edition : work.path("editions")) {
            if (articles.contains(edition.path("articleId").asText())) {
                return true;
            }
        }
        return false;
    }

    /** Rewrites a file of lines at once, when something of it is to go. */
    public void from(Path file) throws IOException {
        Path next = file.resolveSibling("." + file.getFileName() + ".next");
        boolean changed = false;
        try (BufferedReader in = Files.newBufferedReader(file, UTF_8);
                BufferedWriter out = Files.newBufferedWriter(next, UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String now = line(line);
                changed |= !now.equals(line);
                out.write(now);
                out.write('\n');
            }
        }
        if (changed) {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(next);
        }
    }
}
