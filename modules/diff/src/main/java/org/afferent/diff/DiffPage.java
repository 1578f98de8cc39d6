package org.afferent.diff;

import java.util.List;

/** A diff as a page of its own: no script, nothing loaded. */
public final class DiffPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1d2530; --dim: #5b6675; --line: #d8dee6; --paper: #fff; --soft: #f4f6f9;
                    --gain: #1f7a4d; --loss: #b3403a; --alter: #8a6d1b; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --dim: #9aa5b4; --line: #39424e; --paper: #161b22; --soft: #1f262f;
                    --gain: #58b985; --loss: #e0837d; --alter: #d3b55b; } }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.6rem; line-height: 1.2; margin-bottom: .2rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
            .sub { color: var(--dim); margin-top: 0; }
            table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
            .counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .6rem; padding: 0; list-style: none; }
            .counts li { background: var(--soft); border-radius: .4rem; padding: .5rem .8rem; } .counts b { display: block; font-size: 1.4rem; }
            .zero { opacity: .55; } .open { border-left: .25rem solid var(--loss); padding-left: .7rem; }
            article { border-bottom: 1px solid var(--line); padding: .6rem 0; } article h3 { font-size: 1rem; margin: 0; }
            code { font-size: .85em; color: var(--dim); overflow-wrap: anywhere; } blockquote { margin: .3rem 0 0 1rem; color: var(--dim); }
            .gained { color: var(--gain); } .lost { color: var(--loss); } .changed { color: var(--alter); }
            svg text { fill: var(--ink); font: 13px system-ui, sans-serif; } svg .axis { stroke: var(--dim); }
            svg .gained { fill: var(--gain); } svg .lost { fill: var(--loss); }
            """;

    private DiffPage() {}

    /** {@code most} changes of each kind are listed; the rest are counted. */
    public static String of(GenerationDiff diff, List<Change> unexpected, int most) {
        StringBuilder page = new StringBuilder(1 << 16);
        String title =
                "Replay diff: " + diff.before().name() + " to " + diff.after().name();
        page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escape(title))
                .append("</title><style>\n")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escape(title))
                .append(
                        "</h1>\n<p class=\"sub\">%,d works before, %,d after; %,d changes, %,d of them not acknowledged</p>\n"
                                .formatted(
                                        diff.before().works().size(),
                                        diff.after().works().size(),
                                        diff.changes().size(),
                                        unexpected.size()));
        counts(page, diff);
        if (!diff.mechanisms().isEmpty()) {
            page.append("<h2>Tags by mechanism</h2>\n");
            page.append(DiffChart.of(diff.mechanisms()));
            table(page, diff);
        }
        for (Change.Kind kind : Change.Kind.values()) {
            changes(page, kind, diff, unexpected, most);
        }
        return page.append("</body></html>\n").toString();
    }

    private static void counts(StringBuilder page, GenerationDiff diff) {
        page.append("<ul class=\"counts\">\n");
        diff.counts()
                .forEach((kind, count) -> page.append("<li%s><b>%,d</b>%s</li>\n"
                        .formatted(count == 0 ? " class=\"zero\"" : "", count, kind.plural())));
        page.append("</ul>\n");
    }

    private static void table(StringBuilder page, GenerationDiff diff) {
        page.append("<table><thead><tr><th>Mechanism</th><th class=\"n\">Gained</th><th class=\"n\">Lost</th>")
                .append("<th class=\"n\">Changed</th></tr></thead><tbody>\n");
        diff.mechanisms()
                .forEach(m -> page.append(
                        "<tr><td>%s <code>%s</code></td><td class=\"n\">%,d</td><td class=\"n\">%,d</td><td class=\"n\">%,d</td></tr>\n"
                                .formatted(escape(m.label()), escape(m.concept()), m.gained(), m.lost(), m.changed())));
        page.append("</tbody></table>\n");
    }

    private static void changes(
            StringBuilder page, Change.Kind kind, GenerationDiff diff, List<Change> unexpected, int most) {
        List<Change> changes =
                diff.changes().stream().filter(c -> c.kind() == kind).toList();
        if (changes.isEmpty()) {
            return;
        }
        String heading = kind.plural().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + kind.plural().substring(1);
        page.append("<h2>%s: %,d</h2>\n".formatted(heading, changes.size()));
        changes.stream().limit(most).forEach(change -> change(page, change, unexpected.contains(change)));
        if (changes.size() > most) {
            page.append("<p class=\"sub\">%,d more are in the JSON form of this report.</p>\n"
                    .formatted(changes.size() - most));
        }
    }

    private static void change(StringBuilder page, Change change, boolean unexpected) {
        page.append(unexpected ? "<article class=\"open\">" : "<article>").append("<h3>");
        page.append(escape(change.headline() == null ? "(no headline)" : change.headline()))
                .append("</h3><code>")
                .append(escape(change.workId()))
                .append("</code>");
        if (change.mechanism() != null) {
            page.append("<div><span class=\"")
                    .append(change.kind().spelling().substring("tag-".length()))
                    .append("\">")
                    .append(escape(change.label()))
                    .append("</span> (")
                    .append(escape(DiffText.statement(change)))
                    .append(")</div><blockquote>")
                    .append(escape(change.sentence()))
                    .append("</blockquote>");
        } else if (change.kind() == Change.Kind.DATE_CHANGED) {
            page.append("<div>")
                    .append(escape(DiffText.orNone(change.before())))
                    .append(" → ")
                    .append(escape(DiffText.orNone(change.after())))
                    .append("</div>");
        }
        change.works()
                .forEach(work -> page.append("<div><code>").append(escape(work)).append("</code></div>"));
        page.append("</article>\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
