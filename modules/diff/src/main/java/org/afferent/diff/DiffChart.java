package org.afferent.diff;

import java.util.List;
import java.util.Locale;

/** Tags gained to the right and lost to the left of a line, one row for each mechanism, as inline SVG. */
final class DiffChart {
    private static final int MOST = 25;
    private static final int ROW = 24;
    private static final int LABEL = 240;
    private static final int HALF = 300;
    private static final int FIGURE = 40;

    private DiffChart() {}

    static String of(List<GenerationDiff.MechanismCount> mechanisms) {
        List<GenerationDiff.MechanismCount> shown = mechanisms.stream()
                .filter(m -> m.gained() + m.lost() > 0)
                .limit(MOST)
                .toList();
        if (shown.isEmpty()) {
            return "";
        }
        long most = shown.stream()
                .mapToLong(m -> Math.max(m.gained(), m.lost()))
                .max()
                .orElse(1);
        int width = LABEL + 2 * (HALF + FIGURE);
        int axis = LABEL + FIGURE + HALF;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Tags lost and gained by mechanism\" width=\"100%%\">\n",
                width,
                ROW * (shown.size() + 1)));
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"16\" text-anchor=\"end\">lost</text><text x=\"%d\" y=\"16\">gained</text>\n",
                axis - 8,
                axis + 8));
        int y = ROW;
        for (GenerationDiff.MechanismCount m : shown) {
            long lost = HALF * m.lost() / most;
            long gained = HALF * m.gained() / most;
            svg.append(String.format(
                    Locale.ROOT, "<text x=\"0\" y=\"%d\">%s</text>", y + 16, DiffPage.escape(shortened(m.label()))));
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"lost\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"16\"/>"
                            + "<rect class=\"gained\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"16\"/>",
                    axis - lost,
                    y + 4,
                    lost,
                    axis,
                    y + 4,
                    gained));
            figure(svg, m.lost(), axis - lost - 6, y + 17, "end");
            figure(svg, m.gained(), axis + gained + 6, y + 17, "start");
            svg.append('\n');
            y += ROW;
        }
        return svg.append(String.format(
                        Locale.ROOT,
                        "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/></svg>\n",
                        axis,
                        axis,
                        ROW,
                        y))
                .toString();
    }

    private static void figure(StringBuilder svg, long count, long x, int y, String anchor) {
        if (count > 0) {
            svg.append(String.format(
                    Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%d</text>", x, y, anchor, count));
        }
    }

    private static String shortened(String label) {
        return label.length() <= 32 ? label : label.substring(0, 31) + "…";
    }
}
