package org.afferent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartialDateTest {
    @Test
    void everyPrecisionIsReadBackAsItWasWritten() {
        for (String iso :
                List.of("2010", "2010-08", "2010-08-31", "2018-06-22T12:37:00Z", "2018-06-22T12:37:00-05:00")) {
            assertThat(PartialDate.parse(iso)).get().hasToString(iso);
        }
    }

    @Test
    void whatIsNoDateOfTheCalendarIsNotRead() {
        assertThat(Stream.of("2010-02-30", "abcd", "2010-13", "", "2018-06-22T25:00:00Z")
                        .flatMap(s -> PartialDate.parse(s).stream()))
                .isEmpty();
    }

    @Test
    void theLeastIsTheEarliestThatIsCertain() {
        var sorted = Stream.of("2011-01-01", "2010", "2010-08", "2010-08-31", "2010-08-31T10:00:00Z")
                .map(s -> PartialDate.parse(s).orElseThrow())
                .sorted()
                .map(PartialDate::iso);
        assertThat(sorted).containsExactly("2010-08-31T10:00:00Z", "2010-08-31", "2010-08", "2010", "2011-01-01");
    }
}
