package org.afferent.systemtests;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One item of a feed of the soak, and its page.
 *
 * @param paragraphs may be none: some pages are empty
 * @param teaser whether the feed has the first paragraph only
 */
record SoakItem(int number, String url, String title, List<String> paragraphs, boolean teaser, Instant at) {
    private static final String MECHANISM =
            "In this study ketamine blocked the NMDA receptor in %d of 40 patients with major depression.";

    /** From a made-up text: its first line is the title. Every fourth speaks of a mechanism, in the same words wherever the text is copied to. */
    static SoakItem of(int number, String url, String text, Instant at) {
        List<String> parts = text.lines().filter(line -> !line.isBlank()).toList();
        if (parts.isEmpty()) {
            return new SoakItem(number, url, "Without a text " + number, List.of(), false, at);
        }
        int mark = Math.floorMod(parts.get(parts.size() - 1).hashCode(), 40);
        List<String> paragraphs = parts.stream().skip(1).collect(Collectors.toList());
        if (mark % 4 == 0) {
            paragraphs.add(MECHANISM.formatted(mark));
        }
        return new SoakItem(number, url, parts.get(0), paragraphs, number % 3 == 0, at);
    }

    /** What the feed says, as HTML. */
    String summary() {
        return html(teaser && !paragraphs.isEmpty() ? paragraphs.subList(0, 1) : paragraphs);
    }

    String page() {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + title
                + "</title><meta property=\"article:published_time\" content=\"" + at
                + "\"></head><body><nav><a href=\"/\">Home</a> <a href=\"/about\">About us</a></nav><article><h1>"
                + title
                + "</h1>" + html(paragraphs) + "</article><footer>Imprint</footer></body></html>";
    }

    private static String html(List<String> paragraphs) {
        return paragraphs.stream().map(paragraph -> "<p>" + paragraph + "</p>").collect(Collectors.joining());
    }
}
