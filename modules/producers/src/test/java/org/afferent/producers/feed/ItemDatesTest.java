package org.afferent.producers.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 22 Jun 2018 12:37:00 GMT | 2018-06-22T12:37:00Z",
                "Fri, 22 Jun 2018 12:37:00 -0400 | 2018-06-22T16:37:00Z",
                "Fri, 22 Jun 2018 12:37:00 EST | 2018-06-22T17:37:00Z",
                "22 Jun 18 12:37 UT | 2018-06-22T12:37:00Z",
                "2018-06-22T12:37:00-04:00 | 2018-06-22T16:37:00Z",
                "2018-06-22T12:37:00.123Z | 2018-06-22T12:37:00.123Z",
                "2018-06-22T12:37:00+0200 | 2018-06-22T10:37:00Z",
                "2018-06-22 12:37:00 | 2018-06-22T12:37:00Z",
                "2018-06-22 12:37:00 +0200 | 2018-06-22T10:37:00Z",
                "2018-06-22 | 2018-06-22T00:00:00Z",
                "2018/06/22 12:37 | 2018-06-22T12:37:00Z",
                "June 22, 2018 | 2018-06-22T00:00:00Z",
                "22 June 2018 | 2018-06-22T00:00:00Z",
                "22.6.2018 | 2018-06-22T00:00:00Z",
                "Fri Jun 22 12:37:00 GMT 2018 | 2018-06-22T12:37:00Z",
                "1529671020 | 2018-06-22T12:37:00Z",
                "1529671020000 | 2018-06-22T12:37:00Z"
            })
    void datesOfEveryShape(String printed, Instant expected) {
        assertThat(ItemDates.of(printed)).contains(expected);
    }

    @Test
    void whatIsNoDateIsNone() {
        assertThat(ItemDates.of("yesterday")).isEmpty();
        assertThat(ItemDates.of("")).isEmpty();
    }
}
