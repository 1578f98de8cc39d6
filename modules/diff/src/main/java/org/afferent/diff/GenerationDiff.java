package org.afferent.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changes from one generation to another. Works are the same when they share an article: works of both sides that do, directly or through others, are looked at together.
 *
 * @param changes in the order of their kinds, then of works and mechanisms
 */
public record GenerationDiff(CuratedView before, CuratedView after, List<Change> changes) {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::kind)
            .thenComparing(change -> change.mechanism() == null ? "" : change.mechanism())
            .thenComparing(Change::workId);

    public GenerationDiff {
        changes = List.copyOf(changes);
    }

    /** Compares two generations. */
    public static GenerationDiff between(CuratedView before, CuratedView after) {
        List<Change> changes = new ArrayList<>();
        for (Group group : Group.of(before, after)) {
            group.compare(changes);
        }
        changes.sort(ORDER);
        return new GenerationDiff(before, after, changes);
    }

    /** How many changes there are of each kind; kinds without any are there with 0. */
    public Map<Change.Kind, Long> counts() {
        Map<Change.Kind, Long> counts = new EnumMap<>(Change.Kind.class);
        for (Change.Kind kind : Change.Kind.values()) {
            counts.put(
                    kind,
                    changes.stream().filter(change -> change.kind() == kind).count());
        }
        return counts;
    }

    /** Tags gained, lost and changed by mechanism, those with most changes first. */
    public List<MechanismCount> mechanisms() {
        Map<String, MechanismCount> counts = new TreeMap<>();
        for (Change change : changes) {
            if (change.mechanism() != null) {
                counts.merge(change.mechanism(), MechanismCount.of(change), MechanismCount::and);
            }
        }
        return counts.values().stream()
                .sorted(Comparator.comparingLong(MechanismCount::all).reversed().thenComparing(MechanismCount::concept))
                .toList();
    }

    /** Changes of one mechanism's tags, counted. */
    public record MechanismCount(String concept, String label, long gained, long lost, long changed) {
        static MechanismCount of(Change change) {
            return new MechanismCount(
                    change.mechanism(),
                    change.label(),
                    change.kind() == Change.Kind.TAG_GAINED ? 1 : 0,
                    change.kind() == Change.Kind.TAG_LOST ? 1 : 0,
                    change.kind() == Change.Kind.TAG_CHANGED ? 1 : 0);
        }

        MechanismCount and(MechanismCount other) {
            return new MechanismCount(
                    concept, label, gained + other.gained, lost + other.lost, changed + other.changed);
        }

        long all() {
            return gained + lost + changed;
        }
    }

    /** Works of both sides that share articles. */
    private record Group(Map<String, WorkSummary> before, Map<String, WorkSummary> after) {
        static List<Group> of(CuratedView before, CuratedView after) {
            Map<String, Group> byArticle = new HashMap<>();
            before.works().values().forEach(work -> join(byArticle, work, true));
            after.works().values().forEach(work -> join(byArticle, work, false));
            Set<Group> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
            List<Group> groups = new ArrayList<>();
            byArticle.values().stream().filter(seen::add).forEach(groups::add);
            return groups;
        }

        private static void join(Map<String, Group> byArticle, WorkSummary work, boolean first) {
            Group joined = new Group(new TreeMap<>(), new TreeMap<>());
            (first ? joined.before : joined.after).put(work.workId(), work);
            Set<String> articles = new TreeSet<>(work.editions().keySet());
            for (String article : work.editions().keySet()) {
                Group other = byArticle.get(article);
                if (other != null) {
                    joined.before.putAll(other.before);
                    joined.after.putAll(other.after);
                    other.before
                            .values()
                            .forEach(w -> articles.addAll(w.editions().keySet()));
                    other.after
                            .values()
                            .forEach(w -> articles.addAll(w.editions().keySet()));
                }
            }
            articles.forEach(article -> byArticle.put(article, joined));
        }

        void compare(List<Change> changes) {
            if (before.isEmpty()) {
                after.values().forEach(work -> changes.add(Change.ofWork(Change.Kind.WORK_ADDED, work, List.of())));
            } else if (after.isEmpty()) {
                before.values().forEach(work -> changes.add(Change.ofWork(Change.Kind.WORK_REMOVED, work, List.of())));
            } else if (before.size() == 1 && after.size() == 1) {
                same(one(before), one(after), changes);
            } else {
                regrouped(changes);
                // Where a work kept its leader its tags and dates can still be held against those of before.
                after.forEach((id, work) -> {
                    if (before.containsKey(id)) {
                        contents(before.get(id), work, changes);
                    }
                });
            }
        }

        private void regrouped(List<Change> changes) {
            if (after.size() == 1) {
                changes.add(Change.ofWork(Change.Kind.WORKS_MERGED, one(after), List.copyOf(before.keySet())));
            } else if (before.size() == 1) {
                changes.add(Change.ofWork(Change.Kind.WORK_SPLIT, one(before), List.copyOf(after.keySet())));
            } else {
                Set<String> all = new TreeSet<>(before.keySet());
                all.addAll(after.keySet());
                changes.add(Change.ofWork(Change.Kind.WORKS_REGROUPED, one(after), List.copyOf(all)));
            }
        }

        private static void same(WorkSummary before, WorkSummary after, List<Change> changes) {
            if (!before.workId().equals(after.workId())
                    || !before.editions().keySet().equals(after.editions().keySet())) {
                Set<String> gone = new TreeSet<>(before.editions().keySet());
                gone.removeAll(after.editions().keySet());
                Set<String> come = new TreeSet<>(after.editions().keySet());
                come.removeAll(before.editions().keySet());
                List<String> urls = new ArrayList<>();
                gone.forEach(article -> urls.add("- " + before.editions().get(article)));
                come.forEach(article -> urls.add("+ " + after.editions().get(article)));
                changes.add(new Change(
                        Change.Kind.EDITIONS_CHANGED,
                        after.workId(),
                        after.headline(),
                        null,
                        null,
                        before.workId(),
                        after.workId(),
                        null,
                        urls));
            }
            contents(before, after, changes);
        }

        private static void contents(WorkSummary before, WorkSummary after, List<Change> changes) {
            if (!Objects.equals(before.datePublished(), after.datePublished())) {
                changes.add(
                        Change.ofValue(Change.Kind.DATE_CHANGED, after, before.datePublished(), after.datePublished()));
            }
            if (!Objects.equals(before.dateModified(), after.dateModified())) {
                changes.add(Change.ofValue(
                        Change.Kind.DATE_CHANGED,
                        after,
                        modified(before.dateModified()),
                        modified(after.dateModified())));
            }
            if (before.text() != after.text()) {
                changes.add(Change.ofValue(Change.Kind.TEXT_CHANGED, after, null, null));
            }
            Set<String> concepts = new TreeSet<>(before.tags().keySet());
            concepts.addAll(after.tags().keySet());
            for (String concept : concepts) {
                tag(after, before.tags().get(concept), after.tags().get(concept), changes);
            }
        }

        private static void tag(WorkSummary work, WorkSummary.Tag before, WorkSummary.Tag after, List<Change> changes) {
            if (before == null) {
                changes.add(Change.ofTag(Change.Kind.TAG_GAINED, work, null, after));
            } else if (after == null) {
                changes.add(Change.ofTag(Change.Kind.TAG_LOST, work, before, null));
            } else if (!before.statement().equals(after.statement())) {
                changes.add(Change.ofTag(Change.Kind.TAG_CHANGED, work, before, after));
            }
        }

        private static String modified(String date) {
            return "modified " + (date == null ? "never" : date);
        }

        private static WorkSummary one(Map<String, WorkSummary> works) {
            return works.values().iterator().next();
        }
    }
}
