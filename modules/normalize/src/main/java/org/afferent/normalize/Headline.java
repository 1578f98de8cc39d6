package org.afferent.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The headline of a page, without the site's name and without the kicker. */
final class Headline {
    private static final int LONGEST = 300;
    private static final String SEPARATORS = "|\u2013\u2014-\u00bb\u00b7\u2022:\u2039\u00ab\u203a>/";

    private Headline() {}

    /** The first heading of the first level that the page's own titles confirm, else those titles; {@code null} when there is none. */
    static String of(HtmlPage page, String publisher) {
        List<String> titles = new ArrayList<>();
        add(titles, page.data().text("headline"), publisher);
        add(titles, page.meta().first("og:title"), publisher);
        add(
                titles,
                page.meta()
                        .first(
                                "twitter:title",
                                "dc.title",
                                "dcterms.title",
                                "parsely-title",
                                "sailthru.title",
                                "title"),
                publisher);
        add(titles, page.document().title(), publisher);
        String best = null;
        double bestShare = 0;
        List<Element> headings = new ArrayList<>(page.marks().headings);
        headings.addAll(page.marks().headlines);
        for (Element heading : headings) {
            String text = ShortText.of(heading, LONGEST);
            if (text.isEmpty() || text.length() > LONGEST) {
                continue;
            }
            double share = titles.stream()
                    .mapToDouble(title -> likeness(text, title))
                    .max()
                    .orElse(0);
            boolean first = heading.normalName().equals("h1");
            if (share > bestShare + (first ? 0 : 0.3)) {
                best = text;
                bestShare = share;
            }
        }
        if (best != null && bestShare >= 0.4) {
            return withoutKicker(best, titles);
        }
        if (!titles.isEmpty()) {
            return titles.get(0);
        }
        String only = page.marks().headings.isEmpty()
                ? ""
                : ShortText.of(page.marks().headings.get(0), LONGEST);
        return only.isBlank() || only.length() > LONGEST ? null : only;
    }

    private static void add(List<String> titles, String title, String publisher) {
        if (title != null && !title.isBlank() && title.length() <= LONGEST) {
            titles.add(withoutSite(Characters.clean(title), publisher));
        }
    }

    /** A heading that ends in a title of the page has the kicker before it: "Opinion | What …". */
    private static String withoutKicker(String heading, List<String> titles) {
        String folded = TextDigest.folded(heading);
        for (String title : titles) {
            String shorter = TextDigest.folded(title);
            if (shorter.length() >= 12
                    && folded.length() > shorter.length()
                    && folded.endsWith(" " + shorter)
                    && heading.length() - title.length() <= 40) {
                return title;
            }
        }
        return heading;
    }

    /** Cuts "Headline | Site": at the last separator when what follows is the publisher's name, or short beside what precedes it. */
    static String withoutSite(String title, String publisher) {
        for (int i = title.length() - 2; i > 8; i--) {
            boolean separator = SEPARATORS.indexOf(title.charAt(i)) >= 0
                    && title.charAt(i) != ':'
                    && title.charAt(i - 1) == ' '
                    && title.charAt(i + 1) == ' ';
            if (separator) {
                String rest = TextDigest.folded(title.substring(i + 1));
                String head = title.substring(0, i).strip();
                boolean site = publisher != null
                        && (rest.contains(TextDigest.folded(publisher))
                                || TextDigest.folded(publisher).contains(rest));
                boolean bar = title.charAt(i) == '|' || title.charAt(i) == '\u00bb';
                boolean isShort =
                        Words.count(rest) <= 4 && Words.count(head) >= 4 && Words.count(head) > 1.5 * Words.count(rest);
                if (site || (bar && isShort)) {
                    return withoutSite(head, publisher);
                }
                return title;
            }
        }
        return title;
    }

    /** The share of words that two titles have in common, of the shorter one. */
    private static double likeness(String one, String other) {
        List<String> words =
                List.of(TextDigest.folded(one).toLowerCase(Locale.ROOT).split(" "));
        List<String> others = List.of(TextDigest.folded(other).split(" "));
        long common = words.stream().filter(others::contains).count();
        return common == 0 ? 0 : 2.0 * common / (words.size() + others.size());
    }
}
