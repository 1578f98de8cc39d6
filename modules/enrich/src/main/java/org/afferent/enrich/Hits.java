package org.afferent.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides which of the names that a scan found count: exact case, masks, gates, then the longest of what overlaps. */
final class Hits {
    private static final Comparator<Hit> TEXT_ORDER =
            Comparator.comparingInt(Hit::from).thenComparing(Hit::length, Comparator.reverseOrder());

    private final Scan scan;
    private final Dictionary dictionary;
    private final List<Sentence> sentences;
    private final Set<Long> entriesByForm = new HashSet<>();

    private Hits(Scan scan, Dictionary dictionary, List<Sentence> sentences) {
        this.scan = scan;
        this.dictionary = dictionary;
        this.sentences = sentences;
    }

    /** Every name with its fate, in the order of the text. */
    static List<Hit> of(Scan scan, Dictionary dictionary, List<Sentence> sentences) {
        return new Hits(scan, dictionary, sentences).decide();
    }

    private List<Hit> decide() {
        List<Hit> hits = new ArrayList<>();
        int sentence = 0;
        for (Scan.Name name : scan.names()) {
            while (sentence + 1 < sentences.size() && sentences.get(sentence).to() <= name.from()) {
                sentence++;
            }
            Pattern.Name pattern = name.pattern();
            if (name.to() <= sentences.get(sentence).to()) {
                Hit hit = new Hit(
                        pattern,
                        dictionary.entry(pattern.entry()),
                        name.from(),
                        name.to(),
                        sentence,
                        Fate.KEPT,
                        "form " + pattern.form());
                boolean cased = scan.inCase(pattern.cased(), name.from());
                hits.add(cased ? hit : hit.with(Fate.GATED, "case: only as " + pattern.form()));
            }
        }
        hits.addAll(new Acronyms(scan, sentences).defined(hits));
        hits = Coordination.completed(scan, dictionary, hits);
        hits.sort(TEXT_ORDER);
        for (Hit hit : hits) {
            if (hit.isKept()) {
                entriesByForm.add(formLength(hit));
            }
        }
        hits.replaceAll(this::masked);
        hits.replaceAll(this::gated);
        return modifiers(longest(hits));
    }

    private Hit masked(Hit hit) {
        for (int[] mask : scan.masks()) {
            if (mask[0] > hit.from()) {
                break;
            }
            if (hit.isKept() && mask[0] <= hit.from() && hit.to() <= mask[1]) {
                return hit.with(Fate.MASKED, "mask " + scan.tokens().string(mask[0], mask[1] - 1));
            }
        }
        return hit;
    }

    private Hit gated(Hit hit) {
        if (!hit.isKept()) {
            return hit;
        }
        Sentence here = sentences.get(hit.sentence());
        int before = sentences.get(Math.max(0, hit.sentence() - 2)).from();
        for (CompiledGate gate : dictionary.gates(hit.pattern().entry())) {
            boolean applies = gate.covers(hit.pattern().key())
                    && (gate.when().isEmpty() || holds(gate.when(), hit, here, before));
            if (applies && (gate.need().isEmpty() || !holds(gate.need(), hit, here, before))) {
                return hit.with(Fate.GATED, "gate of " + hit.entry().id() + ": " + gateText(gate));
            }
        }
        return hit;
    }

    private static String gateText(CompiledGate gate) {
        return gate.need().isEmpty() ? "refused in this context" : "the words that it needs are not near";
    }

    private boolean holds(CompiledGate.Places places, Hit hit, Sentence here, int before) {
        return (places.sentence() != CompiledGate.NONE && scan.hasWord(places.sentence(), here.from(), here.to()))
                || (places.near() != CompiledGate.NONE && scan.hasWord(places.near(), before, here.to()))
                || (places.document() != CompiledGate.NONE && scan.documentHasWord(places.document()))
                || (places.expansion() && hasLongerForm(hit));
    }

    private boolean hasLongerForm(Hit hit) {
        int words = hit.length();
        for (int length = words + 1; length <= words + 12; length++) {
            if (entriesByForm.contains((long) hit.pattern().entry() << 8 | length)) {
                return true;
            }
        }
        return false;
    }

    private static long formLength(Hit hit) {
        return (long) hit.pattern().entry() << 8 | Math.min(255, hit.length());
    }

    /** "the serotonin 5-HT2A receptor": the wider name right before the narrower one only says what kind it is. */
    private List<Hit> modifiers(List<Hit> hits) {
        List<Hit> decided = new ArrayList<>(hits);
        for (int i = 0; i < decided.size(); i++) {
            Hit hit = decided.get(i);
            for (int j = i + 1; hit.isKept() && j < hits.size() && hits.get(j).from() <= hit.to(); j++) {
                Hit next = decided.get(j);
                boolean narrower = next.isKept()
                        && next.from() == hit.to()
                        && hit.entry().kind() == Kind.MECHANISM
                        && next.entry().kind() == Kind.MECHANISM
                        && dictionary.isAncestor(hit.entry().id(), next.entry());
                if (narrower) {
                    decided.set(
                            i,
                            hit.with(
                                    Fate.MASKED,
                                    "says what kind of " + next.entry().id()));
                    break;
                }
            }
        }
        return decided;
    }

    /** Of hits that overlap the longest stays, whatever its section; two entries may share exactly the same words. */
    private List<Hit> longest(List<Hit> hits) {
        List<Hit> decided = new ArrayList<>(hits);
        for (int i = 0; i < decided.size(); i++) {
            Hit hit = decided.get(i);
            if (!hit.isKept()) {
                continue;
            }
            for (int j = Math.max(0, i - 40); j < Math.min(hits.size(), i + 40); j++) {
                Hit other = decided.get(j);
                boolean covers = other.isKept()
                        && other.overlaps(hit)
                        && (other.length() > hit.length()
                                || (other.length() == hit.length() && other.from() < hit.from()));
                if (covers && !isAnother(hit, other)) {
                    decided.set(
                            i,
                            hit.with(Fate.MASKED, "longer name " + other.entry().id()));
                    break;
                }
            }
        }
        return decided;
    }

    /** A mechanism whole inside the name of an unrelated one is a mechanism of its own: serotonin in "serotonin hypothesis", but not in "serotonin receptor". */
    private boolean isAnother(Hit inner, Hit outer) {
        return inner.entry().kind() == Kind.MECHANISM
                && outer.entry().kind() == Kind.MECHANISM
                && outer.length() > inner.length()
                && outer.from() <= inner.from()
                && inner.to() <= outer.to()
                && (inner.from() == outer.from() || scan.tokens().gap(inner.from()) != Tokens.HYPHEN)
                && !inner.entry().id().equals(outer.entry().id())
                && !dictionary.isAncestor(inner.entry().id(), outer.entry());
    }
}
