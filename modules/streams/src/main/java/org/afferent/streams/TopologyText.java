package org.afferent.streams;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;

/** {@code Topology#describe} with its lists sorted: Kafka keeps them in hash sets, whose order differs from run to run. */
public final class TopologyText {
    private static final Pattern LIST = Pattern.compile("(?m)(?<=--> |<-- |\\[)[^\\]\\n]*,[^\\]\\n]*");

    private TopologyText() {}

    /** The description, the same for the same topology. */
    public static String of(Topology topology) {
        return LIST.matcher(topology.describe().toString())
                .replaceAll(list -> Matcher.quoteReplacement(
                        Arrays.stream(list.group().split(", ")).sorted().collect(Collectors.joining(", "))));
    }
}
