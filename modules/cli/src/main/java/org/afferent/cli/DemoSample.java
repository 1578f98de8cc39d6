package org.afferent.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The sample that comes with the program: articles written for it, which show every verdict. */
final class DemoSample implements AutoCloseable {
    private final Optional<FileSystem> jar;
    private final Path deliveries;

    private DemoSample(Optional<FileSystem> jar, Path deliveries) {
        this.jar = jar;
        this.deliveries = deliveries;
    }

    static DemoSample open() throws IOException {
        try {
            URI uri = DemoSample.class.getResource("sample/deliveries.jsonl").toURI();
            if (uri.getScheme().equals("jar")) {
                FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
                return new DemoSample(Optional.of(jar), Path.of(uri));
            }
            return new DemoSample(Optional.empty(), Path.of(uri));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a resource has an address", impossible);
        }
    }

    /** The JSON Lines file; the pages that it names lie beside it. */
    Path deliveries() {
        return deliveries;
    }

    @Override
    public void close() throws IOException {
        if (jar.isPresent()) {
            jar.get().close();
        }
    }
}
