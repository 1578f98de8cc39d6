package org.afferent.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.afferent.streams.InternalTopics;
import org.afferent.wire.Generation;
import org.afferent.wire.GenerationWriter;
import org.afferent.wire.Offsets;
import org.afferent.wire.TopicSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Removes what one generation has of its own, and nothing else: its public and internal topics by their exact names, its consumer group, its state on this machine, its
 * record. Broken off, it is to be called again.
 *
 * @param generation which
 * @param topics its own topics that are there
 * @param members of its group; it must not run
 * @param state its folder on this machine; it may not be there
 */
public record Discard(Generation generation, List<String> topics, int members, Path state) {
    public Discard {
        topics = List.copyOf(topics);
    }

    /** What would be removed; nothing is yet. */
    public static Discard plan(Admin admin, Generation generation, Path state) {
        Set<String> present = Offsets.answer(admin.listTopics().names(), "list the topics");
        List<String> own = new ArrayList<>(generation.topics().all().stream()
                .filter(TopicSpec::perGeneration)
                .map(TopicSpec::name)
                .toList());
        own.addAll(InternalTopics.of(generation.applicationId()));
        return new Discard(
                generation, own.stream().filter(present::contains).toList(), members(admin, generation), state);
    }

    /**
     * Removes it.
     *
     * @throws KafkaException when its application runs or the cluster refuses
     */
    public void carryOut(Admin admin, GenerationWriter writer) {
        if (members > 0) {
            throw new KafkaException("Generation " + generation.name() + " is running (" + members
                    + " members of the group " + generation.applicationId() + "); stop it first");
        }
        if (!generation.isLive()) {
            writer.record(generation.as(Generation.Status.DISCARDING));
        }
        deleteGroup(admin);
        Offsets.answer(admin.deleteTopics(topics).all(), "delete the topics of " + generation.name());
        deleteState();
        writer.forget(generation.name());
    }

    private void deleteGroup(Admin admin) {
        try {
            Offsets.answer(
                    admin.deleteConsumerGroups(List.of(generation.applicationId()))
                            .all(),
                    "delete the group " + generation.applicationId());
        } catch (KafkaException failed) {
            if (!(failed.getCause() instanceof GroupIdNotFoundException)) {
                throw failed;
            }
        }
    }

    private void deleteState() {
        if (!Files.isDirectory(state)) {
            return;
        }
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException("The state in " + state + " could not be deleted: " + stays, stays);
        }
    }

    private static int members(Admin admin, Generation generation) {
        try {
            ConsumerGroupDescription group = Offsets.answer(
                    admin.describeConsumerGroups(List.of(generation.applicationId()))
                            .describedGroups()
                            .get(generation.applicationId()),
                    "describe the group " + generation.applicationId());
            return group.members().size();
        } catch (KafkaException failed) {
            if (failed.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw failed;
        }
    }
}
