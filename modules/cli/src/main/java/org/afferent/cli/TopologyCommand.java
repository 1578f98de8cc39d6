package org.afferent.cli;

import java.util.Map;
import java.util.Properties;
import org.afferent.dedup.Policies;
import org.afferent.enrich.Tagger;
import org.afferent.enrich.Vocabulary;
import org.afferent.normalize.Normalizer;
import org.afferent.streams.Curation;
import org.afferent.streams.CurationTopology;
import org.afferent.streams.Deduplication;
import org.afferent.streams.GenerationTopics;
import org.afferent.streams.Intake;
import org.afferent.streams.TopologyText;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.streams.StreamsConfig;
import picocli.CommandLine.Command;

/** {@code afferent topology}. */
@Command(
        name = "topology",
        description =
                "Prints the shape of the curate application: sub-topologies, operators, stores and topics. No cluster is asked.",
        footer = "  afferent topology")
final class TopologyCommand extends AfferentCommand {
    @Override
    int run(Config config) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, config.get(Settings.APPLICATION_ID));
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1"); // wanted, never asked
        Vocabulary vocabulary = Vocabulary.bundled();
        try (WireSerdes serdes = WireSerdes.of(Map.of("schema.registry.url", "mock://topology"))) {
            Curation curation = new Curation(
                    new Normalizer(),
                    new Tagger(vocabulary)::tag,
                    Curator.versions(vocabulary, Policies.DEFAULT),
                    Deduplication.DEFAULT,
                    Intake.EVERYTHING,
                    serdes,
                    properties);
            out().print(TopologyText.of(CurationTopology.build(curation, GenerationTopics.of(Topics.declared()))));
            out().flush();
        }
        return ExitCode.OK;
    }
}
