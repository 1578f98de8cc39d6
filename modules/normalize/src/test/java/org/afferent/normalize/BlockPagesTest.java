package org.afferent.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.afferent.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockPagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BOT_WALL       | Just a moment...        | Checking if the site connection is secure. example.com needs to review the security of your connection before proceeding.
            BOT_WALL       | Access to this page has been denied | Access to this page has been denied because we believe you are using automation tools to browse the website.
            BOT_WALL       | Example News            | Please verify you are a human. Press & Hold to confirm you are a human and not a bot. Reference ID 1234-abcd.
            BROWSER_NOTICE | Example                 | You need to enable JavaScript to run this app. Please enable JavaScript in your browser and reload the page.
            BROWSER_NOTICE | Example                 | Your browser is out of date. Please update your browser to see this site as it was meant.
            COOKIE_WALL    | Your privacy            | We and our 842 partners use cookies and process personal data. Accept all cookies or manage your preferences to continue.
            PAYWALL        | Markets                 | Subscribe to continue reading. This article is for subscribers only. Already a subscriber? Sign in.
            ERROR_PAGE     | Page not found          | The page you are looking for could not be found. It may have been moved. Go back to the home page.
            ERROR_PAGE     | 503 Service Unavailable | The server is temporarily unable to service your request due to maintenance downtime. Please try again later.
            """)
    void a_notice_in_the_place_of_a_text_is_rejected(Reason reason, String title, String text) {
        String html = Deliveries.html(
                "<title>" + title + "</title>",
                "<h1>" + title + "</h1><div><p>" + text.replace("&", "&amp;") + "</p></div>");
        assertThat(Deliveries.reason(Deliveries.page("https://example.com/a", html)))
                .isEqualTo(reason);
        assertThat(Deliveries.reason(Deliveries.text(title + "\n\n" + text))).isEqualTo(reason);
    }

    @Test
    void an_empty_shell_has_no_text() {
        assertThat(Deliveries.reason(Deliveries.page(
                        "https://example.com/a",
                        Deliveries.html("<title>Example</title>", "<div id=root></div><script>start()</script>"))))
                .isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void an_error_status_is_an_error_page_whatever_it_shows() {
        String html = Deliveries.html(
                "<title>Gone</title>",
                "<p>The trial enrolled forty patients, and the results were reported in the spring of the following year.</p>");
        assertThat(Deliveries.reason(Deliveries.withStatus(404, Deliveries.page("https://example.com/a", html))))
                .isEqualTo(Reason.ERROR_PAGE);
    }

    @Test
    void a_short_true_article_is_no_notice() {
        assertThat(Deliveries.article(Deliveries.text(
                                "Regulators on Tuesday approved a nasal spray for depression that works within hours."))
                        .articleBody())
                .startsWith("Regulators");
    }

    @Test
    void a_short_article_about_captchas_and_cookies_is_an_article() {
        String text = """
                Researchers asked forty people to solve a captcha before and after a dose of the drug.

                The patients were faster afterwards, and those who had been treated for a week made half as many mistakes as the others did.

                The work was paid for by a foundation that sells cookies, the authors said on Monday.
                """;
        assertThat(Deliveries.article(Deliveries.text(text)).articleBody()).contains("captcha");
    }

    @Test
    void a_short_text_with_the_number_of_an_error_is_an_article() {
        assertThat(Deliveries.article(Deliveries.text(
                                "The bank revised its forecast of the shortage to 500 mln from 404 mln this morning."))
                        .articleBody())
                .contains("404 mln");
    }

    @Test
    void short_lines_that_are_all_there_is_are_the_text() {
        String text =
                "Quarterly dividend 35 cts vs 35 cts prior\nPayable to all holders on March 31\nRecord date is March 9";
        assertThat(Deliveries.article(Deliveries.text(text)).articleBody()).startsWith("Quarterly dividend");
    }

    @Test
    void a_text_that_ends_in_a_paywall_notice_is_an_article() {
        String text =
                ("A molecule that was found in soil forty years ago has now been shown to lift the mood of mice within a single hour, and nobody had expected it. "
                                        + "The team gave it to animals that had been under stress for weeks, and compared them with others that had received salt water. ")
                                .repeat(2)
                        + "\n\nSubscribe to continue reading. Already a subscriber? Sign in.";
        assertThat(Deliveries.article(Deliveries.text(text)).articleBody()).startsWith("A molecule");
    }
}
