package org.afferent.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.afferent.model.Article;
import org.afferent.model.Block;
import org.afferent.model.Removal;
import org.junit.jupiter.api.Test;

/** One page in the shape of many real ones; its words are ours. */
class HtmlReaderTest {
    private static final String PAGE = """
            <!doctype html><html lang="en-US"><head>
            <title>A drug works within hours | Example News</title>
            <meta property="og:site_name" content="Example News">
            <meta property="article:section" content="Health">
            <link rel="canonical" href="https://www.example.com/health/a-drug-works?utm_source=feed">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
              {"@type":"WebSite","name":"Example News"},
              {"@type":"NewsArticle","headline":"A drug works within hours","datePublished":"2020-03-01T08:00:00-05:00",
               "author":[{"@id":"#jane"},{"@type":"Organization","name":"Example News"}],"keywords":["drugs","mood"],},
              {"@type":"Person","@id":"#jane","name":"Jane Q. Doe"}]}</script>
            </head><body>
            <nav><a href="/">Home</a><a href="/health">Health</a></nav>
            <div class="cookie-banner"><p>We use cookies to make this site better for you and for all of our many partners around the world.</p></div>
            <main><article>
              <h1>A drug works within hours</h1>
              <div class="byline">By <a rel="author" href="/author/jane">Jane Q. Doe</a>, Senior Writer</div>
              <p class="date">March 1, 2020</p>
              <figure><img src="x.jpg"><figcaption>A laboratory in the north of the country, where the work was done for years.</figcaption></figure>
              <p>The drug was given to forty patients, and most of them <em>felt better</em> within hours of it, the authors wrote.</p>
              <h2>Why it works</h2>
              <p>It blocks a receptor that nerve cells need, and the cells answer by growing new connections within a day.</p>
              <ul><li>It does not last longer than a week in most of the patients who were given a single dose.</li>
                  <li>It is not known what happens afterwards, and a larger trial will have to answer that question.</li></ul>
              <p>Read more: <a href="/other">Another drug that does not work at all</a></p>
              <blockquote><p>We had not expected this when we started, said the head of the laboratory on Monday.</p></blockquote>
              <div class="newsletter-signup"><p>Sign up for our newsletter and get the best of health news in your inbox every morning.</p></div>
            </article>
            <section class="related-stories"><h3>Related</h3><p><a href="/x">A very different story about something that nobody has heard of before</a></p></section>
            <div id="comments"><p>I do not believe a word of this, and I have been reading about such drugs for twenty years now.</p></div>
            </main><footer><p>© 2020 Example News. All rights reserved, and nothing may be copied without permission.</p></footer>
            </body></html>
            """;

    private final Article article =
            Deliveries.article(Deliveries.page("http://www.example.com/health/a-drug-works?ref=home#top", PAGE));

    @Test
    void the_body_is_the_text_and_nothing_else() {
        assertThat(article.articleBody()).isEqualTo("""
                The drug was given to forty patients, and most of them felt better within hours of it, the authors wrote.

                Why it works

                It blocks a receptor that nerve cells need, and the cells answer by growing new connections within a day.

                It does not last longer than a week in most of the patients who were given a single dose.

                It is not known what happens afterwards, and a larger trial will have to answer that question.

                We had not expected this when we started, said the head of the laboratory on Monday.""");
    }

    @Test
    void headings_lists_and_quotes_are_known_as_such() {
        assertThat(article.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.PARAGRAPH,
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.QUOTE);
    }

    @Test
    void what_was_removed_is_kept_with_the_rule() {
        assertThat(article.removals())
                .extracting(Removal::rule)
                .contains("headline", "image-caption", "pointer", "page-furniture");
    }

    @Test
    void the_facts_are_read_from_where_the_page_states_them() {
        assertThat(article.headline()).isEqualTo("A drug works within hours");
        assertThat(article.authors()).containsExactly("Jane Q. Doe");
        assertThat(article.publisher()).isEqualTo("Example News");
        assertThat(article.articleSection()).isEqualTo("Health");
        assertThat(article.keywords()).containsExactly("drugs", "mood");
        assertThat(article.inLanguage()).isEqualTo("en");
        assertThat(article.url()).isEqualTo("https://www.example.com/health/a-drug-works");
        assertThat(article.identity()).isEqualTo("https://example.com/health/a-drug-works");
        assertThat(article.datePublished().value().iso()).isEqualTo("2020-03-01T08:00:00-05:00");
    }

    @Test
    void a_canonical_link_to_another_site_or_to_the_front_page_is_not_believed() {
        for (String claimed : new String[] {"https://other.example/health/a-drug-works", "https://www.example.com/"}) {
            String html = PAGE.replace("https://www.example.com/health/a-drug-works?utm_source=feed", claimed);
            assertThat(Deliveries.article(Deliveries.page("https://www.example.com/health/b", html))
                            .url())
                    .isEqualTo("https://www.example.com/health/b");
        }
    }

    @Test
    void structured_data_that_holds_the_whole_text_is_taken_when_the_page_shows_a_teaser() {
        String whole = "The drug was given to forty patients. ".repeat(3) + "\\n\\n"
                + "It blocks a receptor that nerve cells need, and the cells answer by growing. ".repeat(8);
        String html = Deliveries.html(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + whole
                        + "\"}</script>",
                "<p>The drug was given to forty patients, and then the reader has to pay for the rest.</p>");
        assertThat(Deliveries.article(Deliveries.page(null, html)).articleBody())
                .contains("the cells answer by growing")
                .contains("\n\n");
    }
}
