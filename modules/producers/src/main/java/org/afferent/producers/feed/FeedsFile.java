package org.afferent.producers.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The feeds file: which feeds to poll, and who asks.
 *
 * @param contact an address of mail or of a page, for the User-Agent
 * @param hostInterval the least time between two requests to one host
 * @param allowedHosts names that may have addresses that are not public
 * @param feeds in the order of the file
 */
public record FeedsFile(String contact, Duration hostInterval, Set<String> allowedHosts, List<FeedConfig> feeds) {
    public FeedsFile {
        allowedHosts = Set.copyOf(allowedHosts);
        feeds = List.copyOf(feeds);
    }

    /**
     * Reads a feeds file.
     *
     * @throws IllegalArgumentException with every mistake in it, one a line
     */
    public static FeedsFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new FeedsYaml(file.toString()).read(in);
        }
    }

    /** What we say of ourselves: {@code Afferent/0.1 (+https://example.org/about-our-reader)}. */
    public String userAgent() {
        String version = FeedsFile.class.getPackage().getImplementationVersion();
        return "Afferent/" + (version == null ? "0.1" : version) + " (+" + contact + ")";
    }
}
