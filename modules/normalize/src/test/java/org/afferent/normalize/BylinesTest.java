package org.afferent.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By: Jayson Example, MD                      | Jayson Example, MD
            By Jane Doe and John Q. Public              | Jane Doe; John Q. Public
            Written by JANE DOE, Senior Health Reporter | Jane Doe
            Jane Doe, John Roe & Ann Poe                | Jane Doe; John Roe; Ann Poe
            Von Änne Müller                             | Änne Müller
            Jane Doe Example News                       | Jane Doe
            """)
    void names_are_written_as_people_write_them(String byline, String names) {
        assertThat(Bylines.names(List.of(byline), "The Example News")).containsExactly(names.split("; "));
    }

    @ParameterizedTest
    @CsvSource({
        "Example News",
        "News Staff",
        "admin",
        "Editorial Team",
        "by",
        "https://example.com/jane",
        "@jane",
        "The Example News",
        "12345",
        "jane doe"
    })
    void better_no_author_than_a_wrong_one(String byline) {
        assertThat(Bylines.names(List.of(byline), "Example News")).isEmpty();
    }
}
