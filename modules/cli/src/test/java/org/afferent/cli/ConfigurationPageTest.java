package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
    @Test
    void theDocumentationSaysWhatTheDeclarationsSay() throws IOException {
        Path page = Path.of("../../docs/configuration.md");

        assertThat(Files.readString(page))
                .as("docs/configuration.md is stale; run: ./afferent config docs > docs/configuration.md")
                .isEqualTo(ConfigurationPage.text());
    }
}
