package org.afferent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.afferent.enrich.Vocabulary;
import org.afferent.enrich.VocabularyException;

/** The vocabulary that the settings ask for. */
final class Vocabularies {
    private Vocabularies() {}

    /** The file of the setting, else the bundled one. */
    static Vocabulary chosen(Config config) {
        Optional<Path> file = config.find(Settings.VOCABULARY);
        return file.isPresent() ? read(file.get()) : Vocabulary.bundled();
    }

    /** A file; its mistakes are told all at once. */
    static Vocabulary read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Vocabulary.read(in);
        } catch (VocabularyException mistakes) {
            throw new ConfigException(mistakes.problems().stream()
                    .map(problem -> file + ":" + problem.line() + ": " + problem.message())
                    .toList());
        } catch (IOException unreadable) {
            throw new ConfigException(List.of("the vocabulary " + file + " cannot be read: " + unreadable));
        }
    }
}
