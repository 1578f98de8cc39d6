package org.afferent.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.afferent.model.Article;
import org.afferent.model.Delivery;
import org.afferent.model.FeedItem;
import org.junit.jupiter.api.Test;

class StableIdTest {
    private static final String ARTICLE = "<meta property=og:type content=article>";

    private static Article page(String url, String head) {
        return Deliveries.article(
                Deliveries.page(
                        url,
                        Deliveries.html(
                                "<title>A drug works within hours</title>" + head,
                                "<h1>A drug works within hours</h1><p>The drug was given to forty patients, and most of them felt better within hours of it, the authors wrote in their report.</p>")));
    }

    private static String identity(String url, String head) {
        return page(url, head).identity();
    }

    @Test
    void a_short_link_keeps_an_article_together_when_its_slug_is_edited() {
        String link = "<link rel=shortlink href=https://www.news.example/?p=4711>";
        Article before = page("https://news.example/2020/03/drug-works", link);
        Article after = page("https://news.example/2020/03/drug-works-within-hours?edition=us", link);
        assertThat(before.articleId()).isEqualTo(after.articleId());
        assertThat(before.identity())
                .as("what the short address itself would be known by")
                .isEqualTo(identity("https://news.example/?p=4711", ""));
    }

    @Test
    void a_short_link_of_another_host_or_to_a_page_of_its_own_kind_is_not_believed() {
        String own = "https://news.example/drug-works";
        assertThat(identity(
                        "https://news.example/drug-works", "<link rel=shortlink href=https://short.example/?p=4711>"))
                .isEqualTo(own);
        assertThat(identity("https://news.example/drug-works", "<link rel=shortlink href=https://news.example/news>"))
                .isEqualTo(own);
    }

    @Test
    void blogs_in_two_folders_of_a_host_count_for_themselves() {
        assertThat(identity(
                        "https://example.edu/ada/drug-works", "<link rel=shortlink href=https://example.edu/ada/?p=7>"))
                .isNotEqualTo(identity(
                        "https://example.edu/ben/drug-works",
                        "<link rel=shortlink href=https://example.edu/ben/?p=7>"));
    }

    @Test
    void meta_structured_data_and_attributes_name_the_article() {
        String url = "https://news.example/drug-works";
        assertThat(identity(url, ARTICLE + "<meta name=article:id content=a-771234>"))
                .isEqualTo("news.example|a-771234");
        assertThat(
                        identity(
                                url,
                                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"A drug works within hours\",\"identifier\":{\"@type\":\"PropertyValue\",\"value\":\"771234\"}}</script>"))
                .isEqualTo("news.example|771234");
        assertThat(identity(url, "<meta name=citation_doi content=10.5555/Drug.2020.17>"))
                .isEqualTo("news.example|doi:10.5555/drug.2020.17");
    }

    @Test
    void an_id_that_two_places_contradict_or_that_is_the_sites_is_not_believed() {
        String url = "https://news.example/drug-works";
        assertThat(identity(url, ARTICLE + "<meta name=article:id content=771234><meta name=postid content=991234>"))
                .isEqualTo(url);
        assertThat(identity(url, ARTICLE + "<meta name=article:id content=771234><meta name=fb:pages content=771234>"))
                .isEqualTo(url);
        assertThat(identity(url, ARTICLE + "<meta name=article:id content=2020-03-17>"))
                .as("a day")
                .isEqualTo(url);
    }

    @Test
    void a_page_that_does_not_say_that_it_is_one_article_has_no_id() {
        String list =
                "<script type=application/ld+json>[{\"@type\":\"NewsArticle\",\"headline\":\"One\",\"identifier\":\"771234\"},{\"@type\":\"NewsArticle\",\"headline\":\"Two\",\"identifier\":\"771235\"}]</script>";
        assertThat(identity("https://news.example/science", list)).isEqualTo("https://news.example/science");
        assertThat(identity("https://news.example/science", "<meta name=article:id content=771234>"))
                .isEqualTo("https://news.example/science");
        assertThat(identity("https://news.example/", ARTICLE + "<meta name=article:id content=771234>"))
                .isEqualTo("https://news.example");
    }

    @Test
    void a_copy_in_an_archive_does_not_take_the_numbers_of_the_site_it_shows() {
        assertThat(identity(
                        "https://archive.example/web/2019/http://news.example/drug-works",
                        ARTICLE + "<meta name=article:id content=771234>"))
                .startsWith("https://archive.example/");
    }

    @Test
    void the_number_in_the_address_comes_first() {
        assertThat(identity(
                        "https://news.example/drug-works-12345678",
                        "<link rel=shortlink href=https://news.example/?p=4711>"))
                .isEqualTo("news.example|12345678");
    }

    @Test
    void a_feeds_guid_that_is_a_short_link_gives_the_same_article_as_its_page() {
        Delivery page = Deliveries.page("https://news.example/drug-works", "");
        FeedItem item = new FeedItem(
                "https://news.example/?p=4711",
                "A drug works within hours",
                List.of(),
                null,
                null,
                List.of(),
                "The drug was given to forty patients, and most of them felt better within hours of it.");
        Delivery ofFeed = new Delivery(
                page.source(),
                "Example News",
                page.url(),
                page.fetchedAt(),
                null,
                null,
                new byte[0],
                Hex.sha256(new byte[0]),
                item,
                null);
        assertThat(Deliveries.article(ofFeed).identity())
                .isEqualTo(identity(
                        "https://news.example/another-slug", "<link rel=shortlink href=https://news.example/?p=4711>"));
    }

    @Test
    void the_registered_domain_is_that_of_the_public_suffix_list() {
        assertThat(page("https://ada.blogspot.com/drug", "<link rel=canonical href=https://ben.blogspot.com/drug>")
                        .url())
                .as("two blogs of one provider are two publishers")
                .isEqualTo("https://ada.blogspot.com/drug");
        Article article =
                page("https://m.news.example.co.uk/drug", "<link rel=canonical href=https://www.example.co.uk/drug>");
        assertThat(article.url()).isEqualTo("https://www.example.co.uk/drug");
        assertThat(article.publisher()).as("the page does not name one").isEqualTo("example.co.uk");
    }
}
