package org.afferent.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.afferent.client.Mechanisms;
import org.afferent.sinks.Sink;
import org.afferent.sinks.feeds.FeedServer;
import org.afferent.sinks.feeds.FeedSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afferent sink feeds}. */
@Command(
        name = "feeds",
        description = {
            "Delivers works as feeds for feed readers: an Atom and a JSON Feed file for each mechanism, its kinds included, and for all works."
        },
        footer = {
            "  afferent sink feeds feeds/ --serve 8085      then follow http://localhost:8085/nmda-receptor.atom",
            "  afferent sink feeds /var/www/feeds --base-url https://example.org/feeds --assertion asserted"
        })
final class SinkFeedsCommand extends DeliverCommand {
    @Parameters(paramLabel = "DIR", description = "Folder for the files; made when missing.")
    private Path folder;

    @Option(
            names = "--length",
            defaultValue = "100",
            description = "How many works a feed shows, those fetched last (default: ${DEFAULT-VALUE}).")
    private int length;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the folder is served, for the feeds' self links.")
    private String baseUrl;

    @Option(
            names = "--serve",
            paramLabel = "[HOST:]PORT",
            description = "Serve the folder over HTTP as well; without HOST on this machine only.")
    private String serve;

    @Override
    Sink sink(Config config, Mechanisms mechanisms) throws IOException {
        if (serve != null) {
            Files.createDirectories(folder);
            // Ends with the process: readers that ask meanwhile get what there is.
            FeedServer server = new FeedServer(folder, address());
            say("serving http://" + address().getHostString() + ":" + server.port() + "/");
        }
        return new FeedSink(folder, mechanisms, length, baseUrl);
    }

    private InetSocketAddress address() {
        int colon = serve.lastIndexOf(':');
        String host = colon < 0 ? "127.0.0.1" : serve.substring(0, colon);
        try {
            return new InetSocketAddress(host, Integer.parseInt(serve.substring(colon + 1)));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigException(java.util.List.of(
                    "--serve=" + serve + " is not a port or HOST:PORT; write it like 8085 or 0.0.0.0:8085"));
        }
    }

    @Override
    String target(Config config) {
        return "feeds in " + folder;
    }
}
