package org.afferent.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The medians over the measured rounds of one contender with one input. */
record Summary(
        String input,
        String contender,
        int rounds,
        double rate,
        double client,
        double broker,
        double allocated,
        Map<String, Double> written,
        Map<String, Double> stages) {
    static Summary of(List<Segment> segments) {
        Segment any = segments.get(0);
        Map<String, Double> stages = new TreeMap<>();
        segments.forEach(segment -> segment.stages()
                .forEach((stage, share) ->
                        stages.merge(stage, share * segment.cost().client() / segments.size(), Double::sum)));
        return new Summary(
                any.input(),
                any.contender(),
                segments.size(),
                median(segments, segment -> segment.cost().rate()),
                median(segments, segment -> segment.cost().client()),
                median(segments, segment -> segment.cost().broker()),
                median(segments, segment -> segment.cost().allocated()),
                segments.get(segments.size() - 1).written(),
                stages);
    }

    /** Bytes for each article on the broker's disk, in the last round. */
    double bytes() {
        return written.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** µs of processor, client and broker. */
    double micros() {
        return client + broker;
    }

    private static double median(List<Segment> segments, ToDoubleFunction<Segment> figure) {
        double[] sorted = segments.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
