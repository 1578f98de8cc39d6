package org.afferent.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.afferent.testkit.SharedFolder;

/** Texts that are full of mechanisms: the annotated ones where the folder {@code shared} lies beside the checkout, else one of our own. */
final class DenseTexts {
    private static final String OURS = """
            Ketamine relieves depression within hours, and researchers at Yale University think they know why. The drug blocks NMDA receptors on inhibitory neurons, which leads to a \
            surge of glutamate in the prefrontal cortex. The glutamate activates AMPA receptors, and these in turn release BDNF, the team reports. Within a day, new synapses sprout on \
            dendrites that stress had thinned. It is not clear whether the same happens in people.

            Conventional antidepressants such as fluoxetine act on serotonin. They block the serotonin transporter, so that more of it stays between nerve cells, but patients wait weeks \
            for an effect. For decades, depression was thought to be a chemical imbalance; few psychiatrists believe that any longer. "We still do not know exactly how SSRIs work," said \
            Dr. Jane Roe. One theory is that they promote neurogenesis in the hippocampus. Psilocybin, in contrast, binds to 5-HT2A receptors and quiets the default mode network.

            """;

    private DenseTexts() {}

    static List<String> all() {
        List<String> texts = new ArrayList<>();
        SharedFolder.find().ifPresent(shared -> {
            try (Stream<Path> files = Files.list(shared.resolve("benchmarks/mechanisms"))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read the annotated texts", unreadable);
            }
        });
        return texts.isEmpty() ? List.of(OURS.repeat(4)) : texts;
    }
}
