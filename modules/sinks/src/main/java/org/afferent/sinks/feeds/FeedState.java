package org.afferent.sinks.feeds;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code .state.json} holds.
 *
 * @param position as {@link org.afferent.client.Position#text()}; empty at the very beginning
 * @param entries all that some feed shows
 */
record FeedState(String position, List<FeedEntry> entries) {
    static final FeedState NEW = new FeedState("", List.of());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = ".state.json";

    static FeedState read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return NEW;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), FeedState.class);
        } catch (JacksonException foreign) {
            throw new IOException(file + " is not what this sink writes; take another folder", foreign);
        }
    }

    void write(Path folder) throws IOException {
        WholeFile.write(folder.resolve(NAME), JSON.writeValueAsBytes(this));
    }
}
