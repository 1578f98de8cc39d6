package org.afferent.sinks.feeds;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.afferent.client.Mechanisms;
import org.afferent.client.Position;
import org.afferent.client.WorkAdded;
import org.afferent.client.WorkChanged;
import org.afferent.client.WorkEvent;
import org.afferent.sinks.Sink;
import org.afferent.sinks.TargetException;

/**
 * Files for feed readers: {@code nmda-receptor.atom} and {@code nmda-receptor.json} for each mechanism, its kinds included, {@code all.atom} and {@code all.json} for every work,
 * {@code index.html} with links to them. Each shows the works that were fetched last. Of works that no feed shows nothing is kept; so after removals a feed can be shorter until
 * further works come.
 */
public final class FeedSink implements Sink {
    /** The name of the feed of all works; no mechanism can be called so. */
    static final String ALL = "all";

    private static final Comparator<FeedEntry> NEWEST_FIRST =
            Comparator.comparing(FeedEntry::updated).reversed().thenComparing(FeedEntry::workId);

    private final Path folder;
    private final Mechanisms mechanisms;
    private final int length;
    private final String base;
    private final Map<String, FeedEntry> entries = new HashMap<>();
    private FileChannel lock;

    /**
     * @param folder made when missing
     * @param length how many works a feed shows
     * @param base the address under which the folder is served, or {@code null}
     */
    public FeedSink(Path folder, Mechanisms mechanisms, int length, String base) {
        this.folder = folder;
        this.mechanisms = mechanisms;
        this.length = length;
        this.base = base == null || base.endsWith("/") ? base : base + "/";
    }

    @Override
    public Optional<Position> open() throws TargetException {
        try {
            close();
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new IOException("another process writes there");
            }
            FeedState state = FeedState.read(folder);
            entries.clear();
            state.entries().forEach(entry -> entries.put(entry.workId(), entry));
            Set<String> missing = new TreeSet<>(mechanisms.ids());
            missing.add(ALL);
            missing.removeIf(feed -> Files.exists(folder.resolve(feed + ".atom")));
            write(missing);
            WholeFile.write(folder.resolve("index.html"), IndexPage.of(mechanisms));
            return Position.parse(state.position());
        } catch (IOException unusable) {
            throw failure(unusable);
        }
    }

    @Override
    public void write(List<WorkEvent> events, Position after) throws TargetException {
        Set<String> touched = new TreeSet<>();
        for (WorkEvent event : events) {
            FeedEntry now = event instanceof WorkAdded added
                    ? FeedEntry.of(added.work())
                    : event instanceof WorkChanged changed ? FeedEntry.of(changed.work()) : null;
            FeedEntry before = now == null ? entries.remove(event.workId()) : entries.put(event.workId(), now);
            touched.addAll(feeds(before));
            touched.addAll(feeds(now));
        }
        try {
            write(touched);
            forgetUnseen();
            new FeedState(
                            after.text(),
                            entries.values().stream().sorted(NEWEST_FIRST).toList())
                    .write(folder);
        } catch (IOException full) {
            throw failure(full);
        }
    }

    private Set<String> feeds(FeedEntry entry) {
        Set<String> feeds = new HashSet<>();
        if (entry != null) {
            feeds.add(ALL);
            entry.stated().forEach(one -> feeds.addAll(mechanisms.withParents(one.concept())));
        }
        return feeds;
    }

    private List<FeedEntry> shown(String feed) {
        return entries.values().stream()
                .filter(entry -> feeds(entry).contains(feed))
                .sorted(NEWEST_FIRST)
                .limit(length)
                .toList();
    }

    private void write(Set<String> feeds) throws IOException {
        for (String feed : feeds) {
            String title = "Afferent: "
                    + (feed.equals(ALL) ? "all works" : mechanisms.label(feed).orElse(feed));
            FeedWriter writer = new FeedWriter(feed, title, base);
            List<FeedEntry> shown = shown(feed);
            WholeFile.write(folder.resolve(feed + ".atom"), writer.atom(shown));
            WholeFile.write(folder.resolve(feed + ".json"), writer.json(shown));
        }
    }

    private void forgetUnseen() {
        Map<String, Integer> places = new HashMap<>();
        Set<String> seen = new HashSet<>();
        entries.values().stream().sorted(NEWEST_FIRST).forEach(entry -> {
            for (String feed : feeds(entry)) {
                if (places.merge(feed, 1, Integer::sum) <= length) {
                    seen.add(entry.workId());
                }
            }
        });
        entries.keySet().retainAll(seen);
    }

    private TargetException failure(IOException cause) {
        return new TargetException("folder " + folder + " cannot be written: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException gone) {
            // Then it is free.
        }
    }
}
