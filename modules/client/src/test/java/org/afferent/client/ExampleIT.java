package org.afferent.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.afferent.model.Assertion;
import org.afferent.model.Change;
import org.afferent.testkit.CuratedTopic;
import org.afferent.testkit.Works;
import org.junit.jupiter.api.Test;

/** The example of docs/subscribe.md. */
class ExampleIT {
    private final Map<String, String> shelf = new TreeMap<>();

    @Test
    void theExampleKeepsAShelfOfWhatMatches() {
        CuratedTopic topic = CuratedTopic.live();
        topic.publish(Change.ADDED, Works.work(1, "NMDA, asserted", "nmda-receptor"));
        topic.publish(Change.ADDED, Works.work(2, "NMDA, denied", "A", Assertion.NEGATED, "nmda-receptor"));
        topic.publish(Change.ADDED, Works.work(3, "Of something else", "serotonin-system"));
        topic.publish(Change.ADDED, Works.work(4, "To be merged", "ampa-receptor"));
        topic.remove(Works.id(4), Works.id(1));
        follow(CuratedTopic.settings());
        assertThat(shelf).containsExactly(Map.entry(Works.id(1), "NMDA, asserted"));
    }

    private void follow(Map<String, Object> settings) {
        boolean running = true;
        // region subscribe
        try (Subscription works = Subscription.to(settings) // bootstrap.servers, schema.registry.url
                .named("glutamate-shelf")
                .filter(WorkFilter.ALL.mechanism("glutamate-system").assertion(Assertion.ASSERTED))
                .from(Start.beginning())
                .open()) {
            while (running) {
                Events events = works.poll(Duration.ofSeconds(1));
                for (WorkEvent event : events.events()) {
                    if (event instanceof WorkAdded added) {
                        shelf.put(added.workId(), added.work().lead().headline());
                    } else if (event instanceof WorkChanged changed) {
                        shelf.put(changed.workId(), changed.work().lead().headline());
                    } else {
                        shelf.remove(event.workId()); // merged into another work, or removed
                    }
                }
                works.commit(); // not before: after a crash what was not committed comes again, under the same keys
                running = !events.caughtUp();
            }
        }
        // end
    }

    @Test
    void theExampleOfThePageIsThisOne() throws IOException {
        List<String> source = Files.readAllLines(Path.of("src/test/java/org/afferent/client/ExampleIT.java"));
        List<String> region =
                source.subList(source.indexOf("        // region subscribe") + 1, source.indexOf("        // end"));
        String example = String.join("\n", region).stripIndent();
        assertThat(Files.readString(Path.of("../../docs/subscribe.md")))
                .as("docs/subscribe.md shows the region of this file")
                .contains("```java\n" + example + "\n```");
    }
}
