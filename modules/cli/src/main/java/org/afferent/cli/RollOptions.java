package org.afferent.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.afferent.sinks.files.FileSink;
import org.afferent.sinks.files.Format;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where files go and when one is closed. */
final class RollOptions {
    @Parameters(paramLabel = "DIR", description = "Folder for the files; made when missing. One sink, one folder.")
    private Path folder;

    @Option(
            names = "--roll-size",
            paramLabel = "SIZE",
            defaultValue = "64MB",
            description = "Close a file when its lines are so long together (default: ${DEFAULT-VALUE}).")
    private String size;

    @Option(
            names = "--roll-age",
            paramLabel = "DURATION",
            defaultValue = "10m",
            description = "Or when its first line is so old (default: ${DEFAULT-VALUE}).")
    private String age;

    Path folder() {
        return folder;
    }

    FileSink sink(Format format) {
        return new FileSink(folder, format, value("--roll-size", ValueType.SIZE, size), age());
    }

    private Duration age() {
        return value("--roll-age", ValueType.DURATION, age);
    }

    private static <T> T value(String flag, ValueType<T> type, String text) {
        return type.parse()
                .apply(text)
                .orElseThrow(() -> new ConfigException(
                        List.of(flag + "=" + text + " is not " + type.noun() + "; write it like " + type.example())));
    }
}
