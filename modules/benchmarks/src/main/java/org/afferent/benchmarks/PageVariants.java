package org.afferent.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * As many different HTML pages as are wanted: {@link BasePages}, markup, scripts and short lines as they are; in their prose two words of three are exchanged for words of other pages in the same language. What they say of
 * their own address is taken out, since each is shown at an address of its own.
 */
final class PageVariants {
    private static final Pattern OWN_ADDRESS =
            Pattern.compile("canonical|og:url|mainEntityOfPage|\"@id\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT_OR_TAG =
            Pattern.compile("<script.*?</script>|<style.*?</style>|<[^>]*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LANGUAGE =
            Pattern.compile("<html[^>]*\\slang=[\"']?([a-z]{2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    /** Shorter ones are menus, labels, bylines and dates. */
    private static final int PROSE = 80;

    /** A page without its own address, and the words of its language. */
    private record Base(String markup, List<String> words) {}

    private final List<Base> pages;

    PageVariants() {
        Map<String, List<String>> words = new HashMap<>();
        this.pages = BasePages.all().stream()
                .map(page -> OWN_ADDRESS.matcher(page.markup()).replaceAll("x-own"))
                .map(markup -> {
                    List<String> language = words.computeIfAbsent(language(markup), any -> new ArrayList<>());
                    prose(markup)
                            .forEach(text -> WORD.matcher(text).results().forEach(word -> language.add(word.group())));
                    return new Base(markup, language);
                })
                .toList();
    }

    private static String language(String markup) {
        Matcher stated = LANGUAGE.matcher(markup);
        return stated.find() ? stated.group(1).toLowerCase(Locale.ROOT) : "en";
    }

    private static Stream<String> prose(String markup) {
        return SCRIPT_OR_TAG.splitAsStream(markup).filter(text -> text.length() >= PROSE);
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
        if (text.length() < PROSE || words.isEmpty()) {
            html.append(text);
            return;
        }
        html.append(WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(
                        random.nextInt(3) == 0 ? word.group() : words.get(random.nextInt(words.size())))));
    }
}
