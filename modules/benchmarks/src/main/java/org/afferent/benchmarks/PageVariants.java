package org.afferent.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As many different HTML pages as are wanted: {@link BasePages}, markup and scripts as they are, every second word of their visible text exchanged for another word of the same page, so that its language stays; what they
 * say of their own address is taken out, since each is shown at an address of its own.
 */
final class PageVariants {
    private static final Pattern OWN_ADDRESS =
            Pattern.compile("canonical|og:url|mainEntityOfPage|\"@id\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT_OR_TAG =
            Pattern.compile("<script.*?</script>|<style.*?</style>|<[^>]*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /** A page without its own address, and the words that it shows. */
    private record Base(String markup, List<String> words) {}

    private final List<Base> pages;

    PageVariants() {
        this.pages = BasePages.all().stream()
                .map(page -> OWN_ADDRESS.matcher(page.markup()).replaceAll("x-own"))
                .map(markup -> new Base(markup, words(markup)))
                .toList();
    }

    private static List<String> words(String markup) {
        return WORD.matcher(SCRIPT_OR_TAG.matcher(markup).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** A page by its number. */
    String html(long number) {
        Random random = new Random(number);
        Base page = pages.get((int) (number % pages.size()));
        String base = page.markup();
        StringBuilder html = new StringBuilder(base.length() + 1024);
        Matcher markup = SCRIPT_OR_TAG.matcher(base);
        int at = 0;
        while (markup.find()) {
            exchangeWords(base.substring(at, markup.start()), page.words(), html, random);
            html.append(markup.group());
            at = markup.end();
        }
        return html.append(base, at, base.length()).toString();
    }

    private static void exchangeWords(String text, List<String> words, StringBuilder html, Random random) {
        if (text.isBlank()) {
            html.append(text);
            return;
        }
        html.append(WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(
                        random.nextBoolean() ? word.group() : words.get(random.nextInt(words.size())))));
    }
}
