package org.afferent.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder {@code shared} beside a checkout: data for measuring that does not belong to the project. Tests that need it are skipped where it is missing. */
public final class SharedFolder {
    private SharedFolder() {}

    /** The folder, looked for beside every folder above the working directory. */
    public static Optional<Path> find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path shared = folder.resolveSibling("shared");
            if (folder.getParent() != null && Files.isReadable(shared.resolve("design/architecture.md"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
