package org.afferent.sinks.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.afferent.sinks.Erasure;

/** What a file is when it is whole. */
public enum Format {
    JSON_LINES(".jsonl") {
        @Override
        void finish(Path lines, Path whole) throws IOException {
            FileSink.move(lines, whole);
        }

        @Override
        void erase(Path whole, Erasure erasure) throws IOException {
            erasure.from(whole);
        }
    },
    PARQUET(".parquet") {
        @Override
        void finish(Path lines, Path whole) throws IOException {
            Path next = whole.resolveSibling("." + whole.getFileName() + ".next");
            ParquetRows.write(lines, next);
            FileSink.move(next, whole);
        }

        @Override
        void erase(Path whole, Erasure erasure) throws IOException {
            Path next = whole.resolveSibling("." + whole.getFileName() + ".next");
            if (ParquetRows.erase(whole, next, erasure)) {
                FileSink.move(next, whole);
            } else {
                Files.delete(next);
            }
        }
    };

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    /** Makes the whole file of the lines, at once; the lines may be gone afterwards. Done twice it is as done once. */
    abstract void finish(Path lines, Path whole) throws IOException;

    /** Takes articles out of a whole file, at once. */
    abstract void erase(Path whole, Erasure erasure) throws IOException;
}
