package org.afferent.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurationTest {
    @Test
    void worksNameTheNewestReleasedVersionOfTheirContract() throws IOException {
        try (Stream<Path> released = Files.list(Path.of("../../schemas/released/CuratedArticle"))) {
            int newest = released.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.replace(".avsc", "")))
                    .max()
                    .orElseThrow();
            assertThat(Curation.SCHEMA_VERSION).isEqualTo(Integer.toString(newest));
        }
    }
}
