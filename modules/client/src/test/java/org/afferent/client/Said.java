package org.afferent.client;

/** Events in a few words, for tests. */
final class Said {
    private Said() {}

    static String of(WorkEvent event) {
        int number = Integer.parseInt(event.workId().substring(1), 16);
        if (event instanceof WorkAdded added) {
            return "added " + number + " " + added.work().lead().headline();
        }
        if (event instanceof WorkChanged changed) {
            return "changed " + number + " " + changed.work().lead().headline() + " " + changed.changed();
        }
        if (event instanceof WorkMerged merged) {
            return "merged " + number + " into "
                    + Integer.parseInt(merged.into().substring(1), 16);
        }
        return "removed " + number + " " + ((WorkRemoved) event).reason();
    }
}
