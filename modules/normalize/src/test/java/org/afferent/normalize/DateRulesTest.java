package org.afferent.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.afferent.model.Article;
import org.afferent.model.DateClaim;
import org.junit.jupiter.api.Test;

class DateRulesTest {
    private static final String TEXT =
            "<main><h1>A drug works within hours</h1>%s<p>The drug was given to forty patients, and most of them felt better within hours of it, the authors wrote in their report.</p></main>";

    private static Article page(String url, String head, String printed) {
        return Deliveries.article(Deliveries.page(
                url, Deliveries.html("<title>A drug works within hours</title>" + head, TEXT.formatted(printed))));
    }

    private static String published(Article article) {
        return article.datePublished() == null
                ? null
                : article.datePublished().rule() + " "
                        + article.datePublished().value().iso();
    }

    private static String jsonLd(String properties) {
        return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"A drug works within hours\","
                + properties + "}</script>";
    }

    @Test
    void no_claim_no_date() {
        Article article = page(null, "", "");
        assertThat(article.datePublished()).isNull();
        assertThat(article.dateModified()).isNull();
        assertThat(article.dateClaims()).isEmpty();
    }

    @Test
    void structured_data_comes_before_meta_and_print() {
        Article article = page(
                null,
                jsonLd("\"datePublished\":\"2020-03-01\",\"dateModified\":\"2020-03-05\"")
                        + "<meta property=article:published_time content=2020-03-02>",
                "<p>March 3, 2020</p>");
        assertThat(published(article)).isEqualTo("json-ld-article 2020-03-01");
        assertThat(article.dateModified().value().iso()).isEqualTo("2020-03-05");
        assertThat(article.dateClaims()).hasSize(4);
    }

    @Test
    void an_element_that_is_called_a_date_is_read_where_words_alone_would_not_tell() {
        assertThat(
                        published(
                                page(
                                        null,
                                        "",
                                        "<p><span>Ada Example</span> <span class=itemPostDate>am 25.08.2015 22:30</span> (1599 x)</p>")))
                .isEqualTo("marked-date 2015-08-25T22:30:00");
        assertThat(published(page(null, "", "<p><abbr class=published data-utime=1440534600>at noon</abbr></p>")))
                .isEqualTo("marked-date 2015-08-25T20:30:00Z");
        Article updated = page(null, "", "<p class=post-date-updated>March 3, 2020</p>");
        assertThat(updated.dateModified().value().iso()).isEqualTo("2020-03-03");
        assertThat(updated.datePublished()).isNull();
        assertThat(page(
                                null,
                                "",
                                "<p class=event-date>March 3, 2020, 19:00, doors open at seven, bring your own chair and a friend</p>")
                        .datePublished())
                .isNull();
    }

    @Test
    void a_date_glued_to_its_neighbors_by_the_page_is_read_from_its_own_element() {
        assertThat(published(page(
                        null,
                        "",
                        "<div><span>Ada Example</span><span>Oct 17, 2023</span><span>57 Shares</span></div>")))
                .isEqualTo("visible-near-headline 2023-10-17");
    }

    @Test
    void a_site_s_own_prefix_does_not_hide_a_known_name() {
        assertThat(published(
                        page(null, "<meta property=example_photos:uploaded content=2013-02-16T04:36:36-05:00>", "")))
                .isEqualTo("meta-date 2013-02-16T04:36:36-05:00");
    }

    @Test
    void a_list_of_days_that_nothing_explains_gives_no_date() {
        StringBuilder list = new StringBuilder("<div class=related>");
        for (int day = 1; day <= 9; day++) {
            list.append("<p>0").append(day).append(" June 2020</p>");
        }
        assertThat(page(null, "", list + "</div>").datePublished()).isNull();
    }

    @Test
    void the_word_originally_comes_before_everything() {
        Article article = page(
                null,
                jsonLd("\"datePublished\":\"2018-08-08\""),
                "<p>Last updated: 8 Aug 2018 (Originally: 31 Aug 2010)</p>");
        assertThat(published(article)).isEqualTo("original-label 2010-08-31");
        assertThat(article.dateModified().value().iso()).isEqualTo("2018-08-08");
    }

    @Test
    void a_day_in_the_address_is_kept_when_the_page_was_dated_anew() {
        assertThat(published(
                        page("https://example.com/2017/07/12/a-drug", jsonLd("\"datePublished\":\"2019-06-17\""), "")))
                .isEqualTo("url-day-is-earlier 2017-07-12");
    }

    @Test
    void the_printed_day_wins_over_the_same_moment_in_utc() {
        assertThat(published(page(
                        null, jsonLd("\"datePublished\":\"2023-12-24T01:06:51Z\""), "<p>Published Dec 23, 2023</p>")))
                .isEqualTo("printed-day-of-json-ld-article 2023-12-23");
    }

    @Test
    void a_date_after_the_delivery_was_fetched_is_refused_with_the_reason() {
        Article article = page(null, jsonLd("\"datePublished\":\"2031-01-01\""), "");
        assertThat(article.datePublished()).isNull();
        assertThat(article.dateClaims()).extracting(DateClaim::refusal).containsExactly(DateClaims.AFTER_FETCHED);
    }

    @Test
    void the_zero_of_a_clock_is_refused() {
        assertThat(page(null, jsonLd("\"datePublished\":\"1970-01-01T00:00:00Z\""), "")
                        .dateClaims())
                .extracting(DateClaim::refusal)
                .containsExactly(DateClaims.CLOCK_ZERO);
    }

    @Test
    void day_and_month_are_told_apart_by_another_claim() {
        assertThat(published(page("https://example.com/2020/04/03/a-drug", "", "<p>Published 03/04/2020</p>")))
                .endsWith(" 2020-04-03");
        Article unsure = page(null, "", "<p>Published 03/04/2020</p>");
        assertThat(unsure.datePublished()).isNull();
        assertThat(unsure.dateClaims()).extracting(DateClaim::refusal).containsOnly(DateClaims.TWO_READINGS);
    }

    @Test
    void reviews_retrievals_and_journal_issues_are_never_publication() {
        String text =
                "The findings, published in the August 20 issue of the journal Science, may help many patients who have waited for years for a drug like this one.\n\n"
                        + "Nothing else was known at the time, and the authors did not want to say more about it before the next trial ended.\n\nLast reviewed: by our board on 8 Aug 2018";
        Article article = Deliveries.article(Deliveries.text(text));
        assertThat(article.datePublished()).isNull();
        assertThat(article.dateClaims())
                .extracting(DateClaim::kind)
                .isEqualTo(List.of(DateClaim.Kind.REVIEWED, DateClaim.Kind.STUDY));
    }

    @Test
    void a_feed_dates_an_item_that_has_no_page() {
        Article article = Deliveries.article(Deliveries.item(
                "A drug works",
                "Fri, 22 Dec 2023 10:00:00 GMT",
                "<p>The drug was given to forty patients, and most of them felt better within hours.</p>"));
        assertThat(published(article)).isEqualTo("feed-published 2023-12-22T10:00:00Z");
        assertThat(article.identity()).isEqualTo("Example News|guid-1");
        assertThat(article.authors()).containsExactly("Ada Example");
    }
}
