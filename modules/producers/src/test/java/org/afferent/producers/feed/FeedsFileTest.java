package org.afferent.producers.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.afferent.producers.feed.FeedConfig.Fetch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsFileTest {
    @TempDir
    Path folder;

    @Test
    void whatAFeedDoesNotSayTheDefaultsSay() throws Exception {
        FeedsFile file = read("""
                contact: mailto:desk@example.org
                defaults: {fetch: item, at-least: 1h}
                feeds:
                  - {id: a, url: "https://news.example/feed"}
                  - {id: b, url: "https://news.example/b", fetch: page, at-least: 5m, at-most: 2h, robots: agreed, publisher: B}
                """);
        assertThat(file.userAgent()).startsWith("Afferent/").endsWith(" (+mailto:desk@example.org)");
        assertThat(file.feeds().get(0).fetch()).isEqualTo(Fetch.ITEM);
        assertThat(file.feeds().get(0).atLeast()).isEqualTo(Duration.ofHours(1));
        assertThat(file.feeds().get(0).atMost()).isEqualTo(Duration.ofDays(1));
        assertThat(file.feeds().get(1).fetch()).isEqualTo(Fetch.PAGE);
        assertThat(file.feeds().get(1).obeyRobots()).isFalse();
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        assertThatThrownBy(() -> read("""
                        feeds:
                          - {id: A!, url: "ftp://news.example/feed"}
                          - {id: b, url: "https://news.example/b", fetch: all, at-least: 3, colour: red}
                          - {id: b, url: "https://news.example/b", robots: ignore, at-least: 2d}
                        """))
                .hasMessageContaining("contact: null is neither an address of mail nor of a page")
                .hasMessageContaining("feed 1: id: A! is not made of")
                .hasMessageContaining("url: ftp://news.example/feed is not an address of http or https")
                .hasMessageContaining("fetch: all is not one of item, page, both")
                .hasMessageContaining("at-least: 3 is not a duration; write it like 15m")
                .hasMessageContaining("colour: red is not a key that is known here")
                .hasMessageContaining("b is the id of an earlier feed too")
                .hasMessageContaining("robots: ignore is neither obey nor agreed")
                .hasMessageContaining("at-most: PT24H is shorter than at-least, PT48H");
    }

    /** Two dozen and more, each with its license. */
    @Test
    void theExampleCanBeRead() throws Exception {
        FeedsFile file = FeedsFile.read(Path.of("../../feeds.example.yaml"));
        assertThat(file.feeds()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(file.feeds()).allSatisfy(feed -> assertThat(feed.license()).isNotBlank());
        assertThat(file.feeds())
                .allSatisfy(feed -> assertThat(feed.url().getScheme()).isEqualTo("https"));
    }

    private FeedsFile read(String text) throws Exception {
        return FeedsFile.read(Files.writeString(folder.resolve("feeds.yaml"), text));
    }
}
