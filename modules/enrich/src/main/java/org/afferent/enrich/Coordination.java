package org.afferent.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that share words: "norepinephrine and dopamine reuptake" names two carriers, "synthesis of serotonin and dopamine" two syntheses, though the text writes the shared words
 * once. What a member of the list would be called in full is looked up in the vocabulary; nothing is made up.
 */
final class Coordination {
    private final Scan scan;
    private final Dictionary dictionary;
    private final Map<Integer, Hit> byStart = new HashMap<>();
    private final Map<Integer, Hit> byEnd = new HashMap<>();
    private final List<Hit> all;

    private Coordination(Scan scan, Dictionary dictionary, List<Hit> hits) {
        this.scan = scan;
        this.dictionary = dictionary;
        this.all = new ArrayList<>(hits);
        for (Hit hit : hits) {
            if (counts(hit)) {
                byStart.merge(hit.from(), hit, Coordination::longer);
                byEnd.merge(hit.to(), hit, Coordination::longer);
            }
        }
    }

    /** The hits with those that the lists make of their members; a member that is the same or a wider concept is masked by what it stands for. */
    static List<Hit> completed(Scan scan, Dictionary dictionary, List<Hit> hits) {
        Coordination coordination = new Coordination(scan, dictionary, hits);
        for (Hit hit : hits) {
            if (counts(hit) && hit.length() > 1) {
                coordination.before(hit);
                coordination.after(hit);
            }
        }
        return coordination.all;
    }

    private static boolean counts(Hit hit) {
        return hit.isKept() && hit.entry().kind() == Kind.MECHANISM;
    }

    private static Hit longer(Hit one, Hit other) {
        return one.length() >= other.length() ? one : other;
    }

    /** "A, B and C reuptake": A and B take the end of C. */
    private void before(Hit whole) {
        Hit member = byEnd.get(joint(whole.from(), -1));
        while (member != null && member.to() <= whole.from()) {
            for (int cut = 1; cut < whole.length(); cut++) {
                if (stands(member, join(member, whole.from() + cut, whole.to(), false), whole)) {
                    break;
                }
            }
            member = byEnd.get(joint(member.from(), -1));
        }
    }

    /** "reuptake of A and B": B takes the beginning of A. */
    private void after(Hit whole) {
        Hit member = byStart.get(joint(whole.to(), 1));
        while (member != null && member.from() >= whole.to()) {
            for (int cut = whole.length() - 1; cut > 0; cut--) {
                if (stands(member, join(member, whole.from(), whole.from() + cut, true), whole)) {
                    break;
                }
            }
            member = byStart.get(joint(member.to(), 1));
        }
    }

    /** The place beyond a comma, a slash or a conjunction; -1 when there is none. */
    private int joint(int place, int step) {
        Tokens tokens = scan.tokens();
        int at = step < 0 ? place - 1 : place;
        int joints = 0;
        while (at > 0 && at < tokens.size() && joints < 3) {
            boolean joins = tokens.is(at, ',')
                    || tokens.is(at, '/')
                    || tokens.is(at, '&')
                    || scan.startsAt(Mark.CONJUNCTION, at)
                    || tokens.string(at).equals("both");
            if (!joins) {
                break;
            }
            joints++;
            at += step;
        }
        return joints == 0 ? -1 : step < 0 ? at + 1 : at;
    }

    private int[] join(Hit member, int from, int to, boolean shared) {
        int[] words = new int[member.length() + to - from];
        int at = shared ? to - from : 0;
        for (int i = 0; i < member.length(); i++) {
            words[at + i] = scan.tokens().word(member.from() + i);
        }
        for (int i = from; i < to; i++) {
            words[(shared ? 0 : member.length()) + i - from] = scan.tokens().word(i);
        }
        return words;
    }

    private boolean stands(Hit member, int[] words, Hit whole) {
        boolean found = false;
        for (Pattern.Name name : dictionary.names(words)) {
            Entry entry = dictionary.entry(name.entry());
            boolean other = entry.kind() == Kind.MECHANISM
                    && !entry.id().equals(member.entry().id());
            if (other && !entry.id().equals(whole.entry().id())) {
                all.add(new Hit(
                        name,
                        entry,
                        member.from(),
                        member.to(),
                        member.sentence(),
                        Fate.KEPT,
                        "form " + name.form() + ", of a list that shares words"));
                if (dictionary.isAncestor(member.entry().id(), entry)) {
                    all.replaceAll(hit -> hit.equals(member) ? mask(hit, name) : hit);
                }
                found = true;
            }
        }
        return found;
    }

    private static Hit mask(Hit hit, Pattern.Name name) {
        return hit.with(Fate.MASKED, "stands for " + name.form() + " in a list");
    }
}
