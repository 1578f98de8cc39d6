package org.afferent.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.afferent.testkit.SharedFolder;

/** Evidence that annotators marked as whole sentences, by text; empty where the folder {@code shared} does not lie beside the checkout. */
final class EvidenceSpans {
    private static final Pattern EVIDENCE = Pattern.compile("evidence:\\s*\\{?\\s*start: (\\d+),?\\s+end: (\\d+)");

    private EvidenceSpans() {}

    /** Text to its spans, parted by NUL. Of the annotated texts every second one, in the order of their names: those that were open while the rules were written. */
    static Map<String, String> read() throws IOException {
        Path shared = SharedFolder.find().orElse(null);
        Map<String, String> spans = new LinkedHashMap<>();
        if (shared == null) {
            return spans;
        }
        try (Stream<Path> files = Files.list(shared.resolve("benchmarks/mechanisms"))) {
            List<Path> gold = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            for (int i = 0; i < gold.size(); i += 2) {
                Path yaml = gold.get(i);
                String text = Files.readString(
                        yaml.resolveSibling(yaml.getFileName().toString().replace(".yaml", ".txt")));
                Set<String> whole = new LinkedHashSet<>();
                Matcher evidence = EVIDENCE.matcher(Files.readString(yaml));
                while (evidence.find()) {
                    String span = text.substring(
                            text.offsetByCodePoints(0, Integer.parseInt(evidence.group(1))),
                            text.offsetByCodePoints(0, Integer.parseInt(evidence.group(2))));
                    if (isWhole(span.strip())) {
                        whole.add(span.strip());
                    }
                }
                if (!whole.isEmpty()) {
                    spans.put(text, String.join("\u0000", whole));
                }
            }
        }
        return spans;
    }

    /** Begins like a sentence and ends like one. */
    private static boolean isWhole(String span) {
        return !span.isEmpty()
                && (Character.isUpperCase(span.charAt(0)) || "\u201c\"".indexOf(span.charAt(0)) >= 0)
                && ".!?\u201d\"".indexOf(span.charAt(span.length() - 1)) >= 0;
    }
}
