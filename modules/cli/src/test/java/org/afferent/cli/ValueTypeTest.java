package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTest {
    @Test
    void durationsHaveAUnit() {
        assertThat(ValueType.DURATION.parse().apply("250ms")).contains(Duration.ofMillis(250));
        assertThat(ValueType.DURATION.parse().apply("15m")).contains(Duration.ofMinutes(15));
        assertThat(ValueType.DURATION.parse().apply("2d")).contains(Duration.ofDays(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "", "m", "-1s", "1 week", "15M"})
    void otherTextIsNoDuration(String text) {
        assertThat(ValueType.DURATION.parse().apply(text)).isEmpty();
    }

    @Test
    void sizesAreBytesOrHaveAUnitInAnyCase() {
        assertThat(ValueType.SIZE.parse().apply("1000")).contains(1000);
        assertThat(ValueType.SIZE.parse().apply("20mb")).contains(20_000_000);
        assertThat(ValueType.SIZE.parse().apply("1 MiB")).contains(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2000MB", "20 parsecs", "999999999999KB"})
    void otherTextIsNoSize(String text) {
        assertThat(ValueType.SIZE.parse().apply(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9092", "a:1,b:2", "a:1, b:2", "[::1]:9092", "10.0.0.1:9092"})
    void addressesHaveAHostAndAPort(String text) {
        assertThat(ValueType.ADDRESSES.parse().apply(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "a:1,", "a:70000", "http://a:1", ""})
    void otherTextIsNoListOfAddresses(String text) {
        assertThat(ValueType.ADDRESSES.parse().apply(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://r:8081", "https://r/apis/ccompat/v7", "mock://tests", "http://a:1,http://b:1"})
    void registriesHaveASchemeThatWeSpeak(String text) {
        assertThat(ValueType.REGISTRY_URL.parse().apply(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"r:8081", "ftp://r", "http:", "//r:8081", "http://a b"})
    void otherTextIsNoRegistry(String text) {
        assertThat(ValueType.REGISTRY_URL.parse().apply(text)).isEmpty();
    }

    @Test
    void aTildeIsTheHomeOfTheUser() {
        assertThat(ValueType.FILE.parse().apply("~/state")).contains(Path.of(System.getProperty("user.home"), "state"));
    }

    @Test
    void everyExampleIsAGoodValueOfItsType() {
        assertThat(Settings.ALL).allSatisfy(setting -> assertThat(
                        setting.type().parse().apply(setting.type().example()))
                .isPresent());
    }

    @Test
    void everyDefaultIsAGoodValue() {
        assertThat(Settings.ALL)
                .filteredOn(setting -> setting.defaultText() != null)
                .allSatisfy(setting -> assertThat(setting.type().parse().apply(setting.defaultText()))
                        .isPresent());
    }
}
