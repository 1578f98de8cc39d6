package org.afferent.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.afferent.model.Block;
import org.afferent.model.Removal;

/** The body of a page: the chosen zone, less what the rules take out, held against what the page's structured data says the body is. */
final class HtmlBody {
    private static final int TEASER_CHARS = 400;
    private static final double LAST_PART = 0.3;
    private static final int LINKS_OF_A_LIST = 3;
    private static final Pattern BIOGRAPHY = Pattern.compile(
            "(?u)(?:,.{2,60}?,)? (?:is|was|has|writes|covers|reports|works|joined|lives|ist|schreibt|arbeitet|est|es) ");

    private final List<TextBlock> blocks;

    private HtmlBody(List<TextBlock> blocks) {
        this.blocks = blocks;
    }

    /** The blocks of the chosen zone, in order, those removed too. */
    static List<TextBlock> read(HtmlPage page, String headline, List<String> authors) {
        Zone zone = BodyZone.choose(page.blocks());
        if (page.blocks().prose(zone) == 0) {
            zone = BodyZone.chooseAmongAll(page.blocks());
        }
        HtmlBody body = new HtmlBody(new ArrayList<>(page.blocks().blocks.subList(zone.from, zone.to)));
        body.applyRules();
        body.removeLinkLists();
        body.trimHead(headline);
        body.trimTail(authors);
        return body.againstStructured(page.data().text("articleBody"));
    }

    private void applyRules() {
        for (TextBlock block : blocks) {
            if (block.isKept()) {
                block.removedBy = BodyRules.verdict(block);
            }
        }
    }

    /** Above the first prose stand the headline, the kicker, the byline, the date: none of them is body. */
    private void trimHead(String headline) {
        String folded = headline == null ? "" : TextDigest.folded(headline);
        for (TextBlock block : blocks) {
            if (!block.isKept()) {
                continue;
            }
            if (block.proseWeight() >= 80) {
                return;
            }
            String own = TextDigest.folded(block.text);
            boolean isHeadline = !folded.isEmpty() && (own.equals(folded) || own.endsWith(folded));
            if (isHeadline) {
                block.removedBy = "headline";
            } else if (block.kind != Block.Kind.HEADING && !endsSentence(block.text)) {
                block.removedBy = "above-first-prose";
            }
        }
    }

    /** Below the last prose stand tags, names and headings of lists that are gone. */
    private void trimTail(List<String> authors) {
        cutOtherArticles();
        removePublishersLines(authors);
        for (int i = blocks.size() - 1; i >= 0; i--) {
            TextBlock block = blocks.get(i);
            if (!block.isKept()) {
                continue;
            }
            if (block.proseWeight() > 0 || (endsSentence(block.text) && block.linkShare() < 0.5)) {
                return;
            }
            if (block.kind == Block.Kind.LIST_ITEM && block.linkShare() < 0.5) {
                return;
            }
            block.removedBy = "below-last-prose";
        }
    }

    /** What publishers print below a text: biographies, calls, forms, disclaimers. */
    private void removePublishersLines(List<String> authors) {
        int total = blocks.stream()
                .filter(TextBlock::isKept)
                .mapToInt(TextBlock::proseWeight)
                .sum();
        int below = 0;
        for (int i = blocks.size() - 1; i > 0 && below <= LAST_PART * total; i--) {
            TextBlock block = blocks.get(i);
            if (block.isKept()) {
                block.removedBy = isBiography(block.text, authors) ? "author-biography" : TailRules.verdict(block.text);
                below += block.proseWeight();
            }
        }
    }

    private static boolean isBiography(String text, List<String> authors) {
        return text.length() <= 900
                && authors.stream()
                        .anyMatch(name -> text.startsWith(name)
                                && BIOGRAPHY
                                        .matcher(text.substring(name.length()))
                                        .lookingAt());
    }

    /** Three list items and more in a row that are nothing but links are a list of other pages. */
    private void removeLinkLists() {
        int from = 0;
        for (int i = 0; i <= blocks.size(); i++) {
            boolean link = i < blocks.size()
                    && blocks.get(i).kind == Block.Kind.LIST_ITEM
                    && blocks.get(i).linkShare() > 0.8;
            if (!link) {
                if (i - from >= LINKS_OF_A_LIST) {
                    blocks.subList(from, i).stream()
                            .filter(TextBlock::isKept)
                            .forEach(block -> block.removedBy = "link-list");
                }
                from = i + 1;
            }
        }
    }

    /** A heading such as "Latest news" with little prose below it ends the body. */
    private void cutOtherArticles() {
        int total = blocks.stream()
                .filter(TextBlock::isKept)
                .mapToInt(TextBlock::proseWeight)
                .sum();
        int below = 0;
        for (int i = blocks.size() - 1; i > 0; i--) {
            TextBlock block = blocks.get(i);
            if (block.isKept()) {
                below += block.proseWeight();
            }
            if (below > 0.45 * total) {
                return;
            }
            boolean heading =
                    block.kind == Block.Kind.HEADING || (block.text.length() < 60 && !endsSentence(block.text));
            if (heading && BodyRules.OTHER_ARTICLES.matcher(block.text).matches()) {
                blocks.subList(i, blocks.size()).stream()
                        .filter(TextBlock::isKept)
                        .forEach(b -> b.removedBy = "other-articles");
                below = 0;
                total = blocks.stream()
                        .filter(TextBlock::isKept)
                        .mapToInt(TextBlock::proseWeight)
                        .sum();
            }
        }
    }

    static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i > 0 && "\"'\u201d\u2019\u00bb)]\u201c\u2018 ".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?:;\u2026\u3002\uff01\uff1f\u0964".indexOf(text.charAt(i)) >= 0;
    }

    private List<TextBlock> againstStructured(String articleBody) {
        if (articleBody == null || articleBody.length() < TEASER_CHARS) {
            return blocks;
        }
        Set<Long> said = Words.runs(articleBody);
        Set<Long> shown = new HashSet<>();
        blocks.stream().filter(TextBlock::isKept).forEach(block -> shown.addAll(Words.runs(block.text)));
        long common = said.stream().filter(shown::contains).count();
        if (common < 0.5 * said.size() && said.size() > shown.size()) {
            return StructuredText.blocks(articleBody);
        }
        if (common >= 0.75 * shown.size()) {
            for (TextBlock block : blocks) {
                if (block.isKept() && block.kind != Block.Kind.HEADING && Words.share(block.text, said) < 0.3) {
                    block.removedBy = "not-in-structured-data";
                }
            }
        }
        return blocks;
    }

    static List<Removal> removals(List<TextBlock> blocks) {
        return blocks.stream()
                .filter(block -> !block.isKept())
                .map(block -> new Removal(block.removedBy, block.text))
                .toList();
    }
}
