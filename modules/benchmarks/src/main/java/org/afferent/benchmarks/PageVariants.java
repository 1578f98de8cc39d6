package org.afferent.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As many different HTML pages as are wanted: {@link BasePages}, markup and scripts as they are, every second word of their visible text replaced; what they say of their own address is taken out, since each is shown at an
 * address of its own.
 */
final class PageVariants {
    private static final Pattern OWN_ADDRESS =
            Pattern.compile("canonical|og:url|mainEntityOfPage|\"@id\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT_OR_TAG =
            Pattern.compile("<script.*?</script>|<style.*?</style>|<[^>]*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private final Prose prose;
    private final List<String> pages;

    PageVariants(Prose prose) {
        this.prose = prose;
        this.pages = BasePages.all().stream()
                .map(page -> OWN_ADDRESS.matcher(page.markup()).replaceAll("x-own"))
                .toList();
    }

    /** A page by its number. */
    String html(long number) {
        Random random = new Random(number);
        String page = pages.get((int) (number % pages.size()));
        StringBuilder html = new StringBuilder(page.length() + 1024);
        Matcher markup = SCRIPT_OR_TAG.matcher(page);
        int at = 0;
        while (markup.find()) {
            replaceWords(page.substring(at, markup.start()), html, random);
            html.append(markup.group());
            at = markup.end();
        }
        return html.append(page, at, page.length()).toString();
    }

    private void replaceWords(String text, StringBuilder html, Random random) {
        if (text.isBlank()) {
            html.append(text);
            return;
        }
        html.append(WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(
                        random.nextBoolean() ? word.group() : prose.word(random).replace("<", ""))));
    }
}
