package org.afferent.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The settings file: Java properties in UTF-8.
 *
 * @param name as messages should call it
 * @param entries what it says, unchecked
 * @param problems why it could not be read, or nothing
 */
record ConfigFile(String name, Map<String, String> entries, List<String> problems) {
    /** Read from the working directory when no other is named. */
    static final String DEFAULT_NAME = "afferent.properties";

    static final ConfigFile NONE = new ConfigFile(DEFAULT_NAME, Map.of(), List.of());

    /** The file that was asked for, else the one in the working directory when there is one, else nothing. */
    static ConfigFile find(Path askedFor) {
        if (askedFor != null) {
            return read(askedFor);
        }
        Path usual = Path.of(DEFAULT_NAME);
        return Files.exists(usual) ? read(usual) : NONE;
    }

    static ConfigFile read(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (java.nio.file.NoSuchFileException missing) {
            return unreadable(path, "there is no such file");
        } catch (java.nio.charset.CharacterCodingException notUtf8) {
            return unreadable(path, "it is not UTF-8");
        } catch (IOException | IllegalArgumentException broken) {
            return unreadable(path, broken.getMessage());
        }
        Map<String, String> entries = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
        return new ConfigFile(path.toString(), entries, List.of());
    }

    private static ConfigFile unreadable(Path path, String why) {
        return new ConfigFile(
                path.toString(), Map.of(), List.of("the settings file " + path + " cannot be read: " + why));
    }
}
