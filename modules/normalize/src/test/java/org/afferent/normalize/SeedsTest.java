package org.afferent.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.afferent.model.Article;
import org.afferent.model.Block;
import org.afferent.model.DateClaim;
import org.afferent.model.DateDecision;
import org.junit.jupiter.api.Test;

/** The five texts that the project began with; skipped where the shared folder is not beside the project. */
class SeedsTest {
    @Test
    void a_news_site_s_article_with_kicker_icon_and_tag_list() throws IOException {
        Article article = seed("000");
        assertThat(article.headline()).isEqualTo("We Now Know Why Ketamine Is So Effective At Treating Depression");
        assertThat(article.authors()).containsExactly("Tom Hale");
        assertThat(iso(article.datePublished())).isEqualTo("2018-06-22T12:37:00Z");
        assertThat(article.dateModified()).isNull();
        assertThat(article.articleSection()).isEqualTo("Health and Medicine");
        assertThat(article.keywords())
                .containsExactly(
                        "mental health", "depression", "ketamine", "drugs", "drug", "psychoactive drugs", "depressed");
        assertThat(article.inLanguage()).isEqualTo("en");
        assertThat(article.articleBody())
                .startsWith("Ketamine, the veterinary anesthetic")
                .endsWith("disorder (OCD).")
                .doesNotContain("Senior Journalist", "Shutterstock", "clock", "psychoactive drugs");
        assertThat(article.blocks()).hasSize(8);
    }

    @Test
    void a_dated_article_that_was_updated_reviewed_and_cited() throws IOException {
        Article article = seed("001");
        assertThat(article.headline()).isEqualTo("The Mechanism Behind Fast-Acting Antidepressant Ketamine");
        assertThat(article.authors()).containsExactly("Traci Pedersen");
        assertThat(article.publisher()).isEqualTo("Psych Central");
        assertThat(article.articleSection()).isEqualTo("Depression");
        assertThat(iso(article.datePublished())).isEqualTo("2010-08-31");
        assertThat(iso(article.dateModified())).isEqualTo("2018-08-08");
        assertThat(days(article, DateClaim.Kind.REVIEWED)).containsExactly("2018-08-08");
        assertThat(days(article, DateClaim.Kind.RETRIEVED)).containsExactly("2020-10-28");
        assertThat(article.articleBody())
                .startsWith("Yale scientists have figured out")
                .endsWith("funded the work.")
                .doesNotContain("»", "APA Reference", "Source:", "professional writer", "Reviewed", "All rights");
        assertThat(article.blocks()).hasSize(10);
    }

    @Test
    void a_clinic_s_blog_without_headline_and_date() throws IOException {
        Article article = seed("002");
        assertThat(article.headline()).isNull();
        assertThat(article.authors()).isEmpty();
        assertThat(article.datePublished()).isNull();
        assertThat(article.articleBody())
                .startsWith("It is hard to argue")
                .endsWith("stand to gain immensely.")
                .doesNotContain("Subscribe", "Check back", "contact us", "inbox");
        assertThat(article.blocks()).hasSize(6);
    }

    @Test
    void a_clinic_s_blog_with_numbered_headings() throws IOException {
        Article article = seed("003");
        assertThat(article.headline()).isEqualTo("5 Ways Ketamine Works on the Brain to Reduce Depression");
        assertThat(article.authors()).containsExactly("Jayson Tripp, MD");
        assertThat(article.datePublished()).isNull();
        assertThat(article.blocks().stream().filter(block -> block.kind() == Block.Kind.HEADING))
                .hasSize(5);
        assertThat(article.articleBody())
                .startsWith("Ketamine is a drug")
                .endsWith("with little side effects.")
                .doesNotContain("Request Appointment", "contact Serenity", "subject to change");
    }

    @Test
    void a_health_page_whose_facts_are_in_its_citation() throws IOException {
        Article article = seed("004");
        assertThat(article.headline()).isEqualTo("How Does Ketamine Work for Depression");
        assertThat(article.authors()).containsExactly("N. Tracy");
        assertThat(article.publisher()).isEqualTo("HealthyPlace");
        assertThat(article.url()).endsWith("/how-does-ketamine-work-for-depression");
        assertThat(iso(article.datePublished())).isEqualTo("2022-01-04");
        assertThat(days(article, DateClaim.Kind.RETRIEVED)).containsExactly("2024-11-14");
        assertThat(article.articleBody())
                .startsWith("Thousands have now tried")
                .endsWith("or bipolar depression.")
                .doesNotContain("APA Reference", "Retrieved");
        assertThat(article.blocks().stream().filter(block -> block.kind() == Block.Kind.HEADING))
                .hasSize(5);
    }

    @Test
    void no_word_of_a_seed_is_lost_between_body_and_removals() throws IOException {
        for (String id : List.of("000", "001", "002", "003", "004")) {
            Article article = seed(id);
            StringBuilder all = new StringBuilder(article.articleBody());
            article.removals().forEach(removal -> all.append(' ').append(removal.text()));
            assertThat(letters(all.toString())).as(id).isEqualTo(letters(Files.readString(file(id))));
        }
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }

    private static String iso(DateDecision decision) {
        return decision == null ? null : decision.value().iso();
    }

    private static List<String> days(Article article, DateClaim.Kind kind) {
        return article.dateClaims().stream()
                .filter(claim -> claim.kind() == kind)
                .map(claim -> claim.value().iso())
                .toList();
    }

    private static Article seed(String id) throws IOException {
        return Deliveries.article(Deliveries.of("text/plain", null, Files.readAllBytes(file(id))));
    }

    private static Path file(String id) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolveSibling("shared").resolve("design/architecture.md"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "no shared folder beside the project: the seeds are not tested");
        try (Stream<Path> seeds = Files.list(folder.resolveSibling("shared").resolve("seeds"))) {
            return seeds.filter(path -> path.getFileName().toString().startsWith(id + "_"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
