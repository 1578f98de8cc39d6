package org.afferent.normalize;

import java.util.List;
import org.afferent.model.Block;

/** Chooses the element of a page that holds the article's body. */
final class BodyZone {
    /** What is not prose costs this much of what is. */
    private static final double NOISE_COST = 0.8;

    private static final double LARGE_SHARE = 0.4;
    private static final int ENOUGH_OUTSIDE = 500;

    private final PageBlocks page;
    private final int[] prose;
    private final int[] noise;

    private BodyZone(PageBlocks page) {
        this.page = page;
        prose = new int[page.blocks.size() + 1];
        noise = new int[page.blocks.size() + 1];
        sum();
    }

    /** The body's zone, with all blocks of the page that are furniture marked as removed. */
    static Zone choose(PageBlocks page) {
        BodyZone choice = new BodyZone(page);
        choice.removeFurniture();
        return choice.best();
    }

    /** For pages whose text lies in what is called furniture: everything is asked again. */
    static Zone chooseAmongAll(PageBlocks page) {
        page.blocks.forEach(block -> block.removedBy = null);
        return new BodyZone(page).best();
    }

    private void sum() {
        List<TextBlock> blocks = page.blocks;
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            int weight = block.isKept() ? block.proseWeight() : 0;
            prose[i + 1] = prose[i] + weight;
            boolean noisy = block.isKept() && weight == 0 && block.kind != Block.Kind.HEADING;
            noise[i + 1] = noise[i] + (noisy ? block.text.length() : 0);
        }
    }

    private int prose(Zone zone) {
        return prose[zone.to] - prose[zone.from];
    }

    private void removeFurniture() {
        int total = prose[prose.length - 1];
        for (Zone zone : page.zones) {
            String rule = zone.from == zone.to ? null : furniture(zone);
            if (rule != null) {
                int inside = prose(zone);
                int outside = total - inside;
                boolean small = inside < LARGE_SHARE * total;
                if (small || (outside >= ENOUGH_OUTSIDE && NameHints.isSurelyAround(zone.element))) {
                    page.blocks.subList(zone.from, zone.to).forEach(block -> block.removedBy = rule);
                }
            }
        }
        sum();
    }

    private static String furniture(Zone zone) {
        return switch (zone.element.normalName()) {
            case "body", "main", "article", "html" -> null;
            case "nav", "footer", "aside", "dialog", "menu" -> "page-" + zone.element.normalName();
            default -> {
                if (isHidden(zone)) {
                    // text that a paywall hides until the reader has paid is text all the same
                    yield isInNamedBody(zone) && zone.element.childrenSize() > 0 ? null : "page-hidden";
                }
                yield NameHints.isAround(zone.element) && !NameHints.isBody(zone.element) ? "page-furniture" : null;
            }
        };
    }

    private static boolean isInNamedBody(Zone zone) {
        for (Zone outer = zone.parent; outer != null; outer = outer.parent) {
            if (NameHints.isBody(outer.element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(Zone zone) {
        String style = zone.element.attr("style");
        return zone.element.hasAttr("hidden")
                || (!style.isEmpty() && style.replace(" ", "").contains("display:none"))
                || zone.element.attr("aria-hidden").equals("true");
    }

    private Zone best() {
        Zone best = page.zones.get(0);
        double bestScore = Double.NEGATIVE_INFINITY;
        Zone named = null;
        for (Zone zone : page.zones) {
            double score = prose(zone) - NOISE_COST * (noise[zone.to] - noise[zone.from]);
            if (score >= bestScore && prose(zone) > 0) {
                best = zone;
                bestScore = score;
            }
            if (prose(zone) > 0 && (named == null || prose(zone) > prose(named)) && NameHints.isBody(zone.element)) {
                named = zone;
            }
        }
        return named != null && prose(named) >= 0.6 * prose(best) ? named : best;
    }
}
