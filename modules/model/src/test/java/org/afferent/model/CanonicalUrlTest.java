package org.afferent.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource({
        // RFC 3986, 6.2.2
        "HTTP://Example.COM:80/%7euser/a%2fb/./c/../d, http://example.com/~user/a%2Fb/d",
        "https://example.com, https://example.com/",
        "https://example.com:8443/a, https://example.com:8443/a",
        "https://example.com/a b, https://example.com/a%20b",
        "//example.com/a, https://example.com/a",
        "https://example.com/caf\u00e9, https://example.com/caf%C3%A9",
        // internationalized names
        "https://b\u00fccher.example/x, https://xn--bcher-kva.example/x",
        // fragments
        "https://example.com/a#comments, https://example.com/a",
        "https://example.com/a#!/story/5, https://example.com/a#!/story/5",
        // tracking and sessions
        "https://example.com/a?utm_source=x&id=7&fbclid=y, https://example.com/a?id=7",
        "https://example.com/a?ref=home, https://example.com/a",
        "https://example.com/a?source=rss, https://example.com/a",
        "https://example.com/a?source=1234, https://example.com/a?source=1234",
        "https://example.com/a;jsessionid=0A1B?x=1, https://example.com/a?x=1",
        "https://example.com/a?PHPSESSID=abc, https://example.com/a",
        // AMP and mobile forms
        "https://example.com/story/amp/, https://example.com/story/",
        "https://example.com/amp/story, https://example.com/story",
        "https://example.com/story.amp.html, https://example.com/story.html",
        "https://example.com/story?amp=1, https://example.com/story",
        "https://amp.example.com/story, https://example.com/story",
        "https://m.example.co.uk/story, https://example.co.uk/story",
        "https://en.m.example.org/story, https://en.example.org/story",
        "https://www-example-com.cdn.ampproject.org/c/s/www.example.com/story, https://www.example.com/story",
        "https://www.google.com/amp/s/www.example.com/story/amp, https://www.example.com/story/",
        // not a mobile form
        "https://m.co.uk/a, https://m.co.uk/a",
        "https://example.com/amplifier, https://example.com/amplifier",
    })
    void an_address_is_written_in_one_way(String given, String expected) {
        assertThat(CanonicalUrl.of(given)).hasValue(new CanonicalUrl(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/a",
                "/a",
                "ftp://example.com/a",
                "javascript:void(0)",
                "http:///a",
                "https://exa mple.com/",
                "https://a..b/"
            })
    void what_is_no_web_address_is_none(String given) {
        assertThat(CanonicalUrl.of(given)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.example.com/a/, https://example.com/a",
        "https://example.com/a?x=1&b=2, https://example.com/a?b=2&x=1",
        "https://example.com/news/old-title-1234567.html, example.com|1234567",
        "https://example.com/news/new-title-1234567.html?x=1, example.com|1234567",
        "https://www.example.com/1234567-title/, example.com|1234567",
        "https://example.com/article/123456/title.html, example.com|123456",
        "https://example.com/news/title-20231222, https://example.com/news/title-20231222",
        "https://example.com/2023/12/title, https://example.com/2023/12/title",
    })
    void an_identity_survives_scheme_order_and_slug(String given, String expected) {
        assertThat(CanonicalUrl.of(given).orElseThrow().identity()).isEqualTo(expected);
    }

    @Test
    void writing_twice_changes_nothing() {
        CanonicalUrl once = CanonicalUrl.of("http://m.Example.com/a%20b/amp?z=1&utm_medium=x#top")
                .orElseThrow();
        assertThat(CanonicalUrl.of(once.value())).hasValue(once);
    }

    @Test
    void the_registered_part_of_a_name_is_told_by_its_shape() {
        assertThat(CanonicalUrl.of("https://news.example.co.uk/").orElseThrow().registrableDomain())
                .isEqualTo("example.co.uk");
        assertThat(CanonicalUrl.of("https://a.b.example.com/").orElseThrow().registrableDomain())
                .isEqualTo("example.com");
    }

    @Test
    void a_front_page_is_known_as_one() {
        assertThat(CanonicalUrl.of("https://example.com/index.html")
                        .orElseThrow()
                        .isHomePage())
                .isTrue();
        assertThat(CanonicalUrl.of("https://example.com/?p=12").orElseThrow().isHomePage())
                .isFalse();
    }
}
