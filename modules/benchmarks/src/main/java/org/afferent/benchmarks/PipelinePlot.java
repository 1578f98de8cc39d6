package org.afferent.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bars of µs for an article, ours by stage, as an SVG that is readable on a light and on a dark page. */
final class PipelinePlot {
    private static final int LEFT = 250;
    private static final int WIDTH = 1100;
    private static final int BAR = 34;
    private static final int GAP = 26;
    private static final int LEGEND_COLUMN = 140;
    private static final double LETTER = 6.5;
    /** As many as there are stages. */
    private static final String[] COLORS = {
        "#4e79a7", "#f28e2b", "#59a14f", "#b07aa1", "#edc948", "#76b7b2", "#ff9da7", "#9c755f", "#a0cbe8", "#bab0ac",
        "#8cd17d", "#d4a6c8", "#e15759", "#ffbe7d", "#86bcb6", "#d37295"
    };

    private final StringBuilder svg = new StringBuilder();
    private final List<String> stages = new ArrayList<>();

    /** The plot of these. */
    static String of(List<Summary> summaries) {
        return new PipelinePlot().drawn(summaries);
    }

    private String drawn(List<Summary> summaries) {
        int columns = WIDTH / LEGEND_COLUMN;
        int height = 130 + summaries.size() * (BAR + GAP);
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n",
                WIDTH,
                height));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        text(16, 28, "start", 16, "Processor time for an article, µs (each input has its own scale)");
        int y = 54;
        for (Summary each : summaries) {
            double most = summaries.stream()
                    .filter(other -> other.input().equals(each.input()))
                    .mapToDouble(Summary::micros)
                    .max()
                    .orElse(1);
            row(each, y, (WIDTH - LEFT - 90) / most);
            y += BAR + GAP;
        }
        for (int i = 0; i < stages.size(); i++) {
            legend(stages.get(i), COLORS[i % COLORS.length], 16 + i % columns * LEGEND_COLUMN, y + i / columns * 24);
        }
        return svg.append("</svg>\n").toString();
    }

    private void row(Summary each, int y, double scale) {
        text(LEFT - 12, y + 15, "end", 13, each.contender());
        text(LEFT - 12, y + 31, "end", 11, each.input());
        double x = LEFT;
        List<Map.Entry<String, Double>> parts = new ArrayList<>(each.stages().entrySet());
        parts.sort(Map.Entry.<String, Double>comparingByValue().reversed());
        for (Map.Entry<String, Double> part : parts) {
            x = part(part.getKey(), part.getValue(), x, y, scale);
        }
        x = part("broker", each.broker(), x, y, scale);
        text(x + 8, y + 22, "start", 13, String.format(Locale.ROOT, "%,.0f", each.micros()));
    }

    private double part(String stage, double micros, double x, int y, double scale) {
        if (!stages.contains(stage)) {
            stages.add(stage);
        }
        double width = micros * scale;
        String said = String.format(Locale.ROOT, "%s %.0f µs", stage, micros);
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" stroke=\"white\"><title>%s</title></rect>%n",
                x,
                y,
                width,
                BAR,
                COLORS[stages.indexOf(stage) % COLORS.length],
                said));
        if (width > stage.length() * LETTER + 8) {
            text(x + width / 2, y + 21, "middle", 11, stage);
        }
        return x + width;
    }

    private void legend(String stage, String color, int x, int y) {
        svg.append(String.format(
                Locale.ROOT, "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"14\" fill=\"%s\"/>%n", x, y, color));
        text(x + 20, y + 12, "start", 12, stage);
    }

    private void text(double x, double y, String anchor, int size, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\" fill=\"#222\">%s</text>%n",
                x,
                y,
                anchor,
                size,
                text));
    }
}
