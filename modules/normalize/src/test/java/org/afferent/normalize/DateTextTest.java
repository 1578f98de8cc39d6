package org.afferent.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-12-22                            | 2023-12-22
            2023-12-22T10:13:00-05:00             | 2023-12-22T10:13:00-05:00
            2023-12-22T10:13:00.123Z              | 2023-12-22T10:13:00Z
            2023-12-22 22:35:29                   | 2023-12-22T22:35:29
            2019-06-17T18:28:00+0200              | 2019-06-17T18:28:00+02:00
            20231222                              | 2023-12-22
            Fri, 22 Dec 2023 10:00:00 GMT         | 2023-12-22T10:00:00Z
            Dec 23, 2023 5:06pm PT                | 2023-12-23T17:06:00-08:00
            Jun 22 2018, 12:37 UTC                | 2018-06-22T12:37:00Z
            July 4th, 2020 at 12:05 a.m. EDT      | 2020-07-04T00:05:00-04:00
            31 Aug 2010                           | 2010-08-31
            2022, January 4                       | 2022-01-04
            24. Dezember 2021, 18:30 Uhr          | 2021-12-24T18:30:00
            le 1er février 2019                   | 2019-02-01
            5 de março de 2020                    | 2020-03-05
            12 июня 2021                          | 2021-06-12
            3 października 2020                   | 2020-10-03
            5. heinäkuuta 2019                    | 2019-07-05
            2020年1月21日                          | 2020-01-21
            2020년 8월 27일                         | 2020-08-27
            १८ फरवरी २०२०                          | 2020-02-18
            31.12.2019                            | 2019-12-31
            25/12/2019                            | 2019-12-25
            12/25/2019                            | 2019-12-25
            March 2017                            | 2017-03
            """)
    void dates_are_read_as_people_and_programs_write_them(String text, String iso) {
        assertThat(DateText.find(text)).hasSize(1);
        assertThat(DateText.find(text).get(0).value().iso()).isEqualTo(iso);
    }

    @Test
    void a_date_that_can_be_read_in_two_ways_is_not_guessed() {
        DateText.Mention mention = DateText.find("03/04/2020").get(0);
        assertThat(mention.isAmbiguous()).isTrue();
        assertThat(mention.value()).isNull();
        assertThat(mention.dayFirst().iso()).isEqualTo("2020-04-03");
        assertThat(mention.other().iso()).isEqualTo("2020-03-04");
    }

    @Test
    void a_day_that_is_not_in_the_calendar_has_no_value() {
        assertThat(DateText.find("31.02.2019").get(0).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1.2.20", "version 10.4.2020.7", "42 mg", "50 of 2020 patients", "May be 2 of them"})
    void numbers_that_are_no_dates_are_none(String text) {
        assertThat(DateText.find(text).stream()
                        .filter(mention -> mention.value() != null && DateClaims.isDay(mention.value())))
                .isEmpty();
    }
}
