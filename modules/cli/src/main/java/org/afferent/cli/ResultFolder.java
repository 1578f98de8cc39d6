package org.afferent.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.afferent.wire.DecisionMapper;
import org.afferent.wire.PlainJson;
import org.apache.avro.specific.SpecificRecord;

/**
 * What {@code run} leaves behind: {@code curated.jsonl}, {@code decisions.jsonl} (one for each delivery, in the order of the input), {@code memberships.jsonl}, {@code
 * summary.json}.
 */
final class ResultFolder {
    private final Path folder;

    private ResultFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder first, so that a run does not fail at its end. */
    static ResultFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new CommandFailure("--out " + folder + " is a file; name a folder", file);
        } catch (IOException unusable) {
            throw new CommandFailure("--out " + folder + " cannot be made: " + unusable, unusable);
        }
        return new ResultFolder(folder);
    }

    void write(Passage.Result result) throws IOException {
        lines("curated.jsonl", result.works().stream());
        lines("decisions.jsonl", result.accounts().decisions().stream().map(DecisionMapper::toAvro));
        lines("memberships.jsonl", result.accounts().memberships().stream().map(DecisionMapper::toAvro));
        Files.writeString(folder.resolve("summary.json"), new Summary(result).json());
    }

    private void lines(String name, Stream<? extends SpecificRecord> records) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
            for (SpecificRecord record : List.copyOf(records.toList())) {
                PlainJson.write(record, out);
                out.write('\n');
            }
        }
    }
}
