package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @TempDir
    Path folder;

    @Test
    void propertiesAreReadAsUtf8() throws IOException {
        Path file = Files.writeString(folder.resolve("a.properties"), "# ours\napplication.id = löwe\n");

        assertThat(ConfigFile.read(file).entries()).containsEntry("application.id", "löwe");
    }

    @Test
    void aFileThatWasAskedForAndIsMissingIsAProblem() {
        assertThat(ConfigFile.find(folder.resolve("gone.properties")).problems())
                .singleElement()
                .asString()
                .contains("gone.properties cannot be read: there is no such file");
    }

    @Test
    void aFileThatIsNotUtf8OrBreaksTheSyntaxIsAProblem() throws IOException {
        Path latin = Files.write(folder.resolve("l.properties"), new byte[] {'a', '=', (byte) 0xE9});
        Path escape = Files.writeString(folder.resolve("e.properties"), "a=\\u00zz\n");

        assertThat(ConfigFile.read(latin).problems()).singleElement().asString().contains("it is not UTF-8");
        assertThat(ConfigFile.read(escape).problems()).hasSize(1);
    }
}
