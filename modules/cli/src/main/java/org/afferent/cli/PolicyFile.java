package org.afferent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.afferent.dedup.Policies;
import org.afferent.dedup.PolicyException;

/** The deduplication policy that the settings ask for. */
final class PolicyFile {
    private PolicyFile() {}

    /** The file of the setting, else the default. */
    static Policies chosen(Config config) {
        Optional<Path> file = config.find(Settings.POLICY);
        return file.isPresent() ? read(file.get()) : Policies.DEFAULT;
    }

    /**
     * Reads a policy.
     *
     * @throws ConfigException with every mistake in it
     */
    static Policies read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Policies.read(in);
        } catch (PolicyException mistakes) {
            throw new ConfigException(mistakes.problems().stream()
                    .map(problem -> file + ":" + problem.line() + ": " + problem.message())
                    .toList());
        } catch (IOException unreadable) {
            throw new ConfigException(List.of(Settings.POLICY.key() + "=" + file + " cannot be read: " + unreadable));
        }
    }
}
