package org.afferent.cli;

import org.afferent.inspect.Access;
import org.afferent.inspect.PipelineTopics;
import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Option;

/** What the commands have in common that ask the topics of a generation: the promoted one unless another is named. */
abstract class PipelineCommand extends GenerationCommand {
    @Option(
            names = "--generation",
            paramLabel = "NAME",
            description =
                    "The generation that is asked about, `live` for the one without a prefix; else the promoted one.")
    private String name;

    @Override
    final int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) throws Exception {
        String wanted = name == null ? generations.promoted().name() : name;
        Generation generation = named(config, generations, wanted);
        if (name == null && !generation.isLive()) {
            say("this is of " + wanted + ", the promoted generation; --generation names another");
        }
        cluster.requireTopics(generation.topics());
        return run(config, cluster.access(serdes), PipelineTopics.of(generation));
    }

    abstract int run(Config config, Access access, PipelineTopics pipeline) throws Exception;
}
