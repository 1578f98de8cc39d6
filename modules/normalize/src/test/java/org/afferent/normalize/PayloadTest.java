package org.afferent.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.afferent.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadTest {
    private static final String GERMAN =
            "Die Ärzte prüften, ob das Mittel gegen Schwermut über Wochen wirkt und schließlich größere Hoffnung verdient.";
    private static final String RUSSIAN =
            "Исследователи проверили, помогает ли новое лекарство больным с тяжёлой депрессией уже в первые часы после приёма.";

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_decides(String charset) {
        byte[] bytes = ("\ufeff" + GERMAN).getBytes(Charset.forName(charset));
        assertThat(Deliveries.article(Deliveries.of("text/plain", "windows-1252", bytes))
                        .articleBody())
                .isEqualTo(GERMAN);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "iso-8859-1", "iso-8859-15"})
    void the_transport_s_charset_is_believed(String charset) {
        assertThat(Deliveries.article(Deliveries.of("text/plain", charset, GERMAN.getBytes(Charset.forName(charset))))
                        .articleBody())
                .isEqualTo(GERMAN);
    }

    @Test
    void meta_is_read_when_the_transport_is_silent() {
        String html = Deliveries.html(
                "<meta http-equiv=content-type content='text/html; charset=windows-1251'>", "<p>" + RUSSIAN + "</p>");
        assertThat(Deliveries.article(Deliveries.of("text/html", null, html.getBytes(Charset.forName("windows-1251"))))
                        .articleBody())
                .isEqualTo(RUSSIAN);
    }

    @Test
    void an_undeclared_charset_is_detected() {
        assertThat(Deliveries.article(Deliveries.of(
                                "text/plain",
                                null,
                                (RUSSIAN + " " + RUSSIAN).getBytes(Charset.forName("windows-1251"))))
                        .articleBody())
                .startsWith(RUSSIAN);
        assertThat(Deliveries.article(Deliveries.of("text/plain", null, GERMAN.getBytes(StandardCharsets.UTF_16LE)))
                        .articleBody())
                .isEqualTo(GERMAN);
    }

    @Test
    void flawless_utf_8_wins_over_a_latin_1_label() {
        assertThat(Deliveries.article(
                                Deliveries.of("text/plain", "iso-8859-1", GERMAN.getBytes(StandardCharsets.UTF_8)))
                        .articleBody())
                .isEqualTo(GERMAN);
    }

    @Test
    void utf_8_that_was_read_as_windows_1252_is_turned_back() {
        String twice = new String(
                        (GERMAN + " It\u2019s \u201cgood\u201d \u2014 caf\u00e9.").getBytes(StandardCharsets.UTF_8),
                        Charset.forName("windows-1252"))
                // the byte 9D is none in Java's windows-1252; browsers read it as the control character
                .replace('\ufffd', '\u009d');
        assertThat(Deliveries.article(Deliveries.text(twice)).articleBody())
                .isEqualTo(GERMAN + " It\u2019s \u201cgood\u201d \u2014 caf\u00e9.");
    }

    @Test
    void invisible_characters_go_and_unicode_is_composed() {
        String text =
                "The e\u0301lite\u200b cafe\u0301 was\u00ad closed\u202e on\u00a0Monday, \u2066as\u2069 everybody had said it would be.";
        assertThat(Deliveries.article(Deliveries.text(text)).articleBody())
                .isEqualTo("The \u00e9lite caf\u00e9 was closed on Monday, as everybody had said it would be.");
    }

    @Test
    void the_joiner_that_shapes_persian_stays() {
        String text =
                "\u0627\u06cc\u0646 \u062f\u0627\u0631\u0648 \u0645\u06cc\u200c\u062a\u0648\u0627\u0646\u062f \u0628\u0647 \u0628\u06cc\u0645\u0627\u0631\u0627\u0646 \u06a9\u0645\u06a9 \u06a9\u0646\u062f \u0648 \u0627\u0641\u0633\u0631\u062f\u06af\u06cc \u0631\u0627 \u062f\u0631\u0645\u0627\u0646 \u06a9\u0646\u062f.";
        assertThat(Deliveries.article(Deliveries.text(text)).articleBody()).isEqualTo(text);
    }

    @Test
    void nothing_and_white_space_are_empty() {
        assertThat(Deliveries.reason(Deliveries.text(""))).isEqualTo(Reason.EMPTY);
        assertThat(Deliveries.reason(Deliveries.text(" \n\t\u00a0 \n"))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void bytes_that_are_no_text_are_binary() {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        assertThat(Deliveries.reason(Deliveries.of("text/plain", null, noise))).isEqualTo(Reason.BINARY);
        assertThat(Deliveries.reason(
                        Deliveries.of("text/html", null, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})))
                .isEqualTo(Reason.BINARY);
    }

    @Test
    void text_that_is_no_utf_8_although_it_says_so_is_read_as_what_it_is() {
        assertThat(Deliveries.article(
                                Deliveries.of("text/plain", "utf-8", GERMAN.getBytes(Charset.forName("windows-1252"))))
                        .articleBody())
                .contains("Schwermut");
    }

    @Test
    void a_pdf_is_not_supported_yet() {
        assertThat(Deliveries.reason(
                        Deliveries.of("application/pdf", null, "%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(Reason.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void more_than_the_caps_is_refused_at_once() {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        byte[] line = "All work and no play. ".getBytes(StandardCharsets.US_ASCII);
        while (large.size() < 3 << 20) {
            large.writeBytes(line);
        }
        assertThat(Deliveries.reason(Deliveries.of("text/plain", null, large.toByteArray())))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(Deliveries.reason(Deliveries.of("text/html", null, new byte[40 << 20])))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(Deliveries.reason(Deliveries.page(null, "<b>".repeat(500_000))))
                .isEqualTo(Reason.TOO_COMPLEX);
    }

    @Test
    void a_hundred_thousand_nested_tags_do_not_hurt() {
        String text = "<p>The drug was given to forty patients, and most of them felt better within hours of it.</p>";
        assertThat(Deliveries.article(Deliveries.page(null, "<div>".repeat(100_000) + text))
                        .articleBody())
                .startsWith("The drug");
    }
}
