package org.afferent.benchmarks;

import java.util.Map;

/**
 * What one segment through one contender cost.
 *
 * @param contender its name
 * @param input its name
 * @param cost for each article
 * @param stages each stage's share of the client's processor time, 0 to 1
 * @param written bytes for each article by topic, as they lie on the broker's disk
 */
record Segment(
        String contender, String input, Meter.Cost cost, Map<String, Double> stages, Map<String, Double> written) {}
