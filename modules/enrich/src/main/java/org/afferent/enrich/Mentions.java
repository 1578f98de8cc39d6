package org.afferent.enrich;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.afferent.model.Assertion;
import org.afferent.model.Direction;
import org.afferent.model.Mention;
import org.afferent.model.Role;

/** Turns the mechanism names of one passage into mentions, one for each sentence and concept; every other name gets the fate that explains why not. */
final class Mentions {
    private final Passage passage;
    private final Dictionary dictionary;
    private final Treatments treatments;
    private final boolean headlineLinks;
    private final List<Found> found = new ArrayList<>();

    Mentions(Passage passage, Dictionary dictionary, Treatments treatments, boolean headlineLinks) {
        this.passage = passage;
        this.dictionary = dictionary;
        this.treatments = treatments;
        this.headlineLinks = headlineLinks;
    }

    /**
     * In the order of the text.
     *
     * @param fates receives every hit with its final fate
     */
    List<Found> of(List<Hit> fates) {
        Map<Integer, List<Hit>> bySentence = new TreeMap<>();
        for (Hit hit : passage.hits()) {
            if (hit.isKept() && hit.entry().kind() == Kind.MECHANISM) {
                bySentence
                        .computeIfAbsent(hit.sentence(), number -> new ArrayList<>())
                        .add(hit);
            } else {
                fates.add(hit);
            }
        }
        for (int number = 0; number < passage.sentences().size(); number++) {
            List<Hit> here = bySentence.getOrDefault(number, List.of());
            Sentence sentence = passage.sentences().get(number);
            if (here.isEmpty() && !mayBeUnknown(sentence)) {
                continue;
            }
            View view = View.of(passage.scan(), sentence);
            boolean linked = isLinked(number);
            Optional<Unknowns.Found> unknown = Unknowns.in(view, linked);
            unknown.ifPresent(what -> found.add(mention(view, what)));
            sentence(view, linked, here, fates);
        }
        return found;
    }

    private boolean mayBeUnknown(Sentence sentence) {
        return passage.scan().hasCue(Mark.UNKNOWN, sentence.from(), sentence.to());
    }

    private boolean isLinked(int number) {
        int set = dictionary.linkSet();
        int before = passage.sentences().get(Math.max(0, number - 2)).from();
        return set == CompiledGate.NONE
                || headlineLinks
                || passage.scan()
                        .hasWord(set, before, passage.sentences().get(number).to());
    }

    private void sentence(View view, boolean linked, List<Hit> here, List<Hit> fates) {
        Set<String> seen = new HashSet<>();
        boolean specific = here.stream().anyMatch(hit -> !hit.entry().generic());
        for (Hit hit : here) {
            String refusal = refusal(view, linked, hit);
            if (refusal != null) {
                fates.add(hit.with(Fate.BACKGROUND, refusal));
            } else if (hit.entry().generic() && specific) {
                fates.add(hit.with(Fate.MASKED, "generic beside a named mechanism"));
            } else if (seen.add(hit.entry().id())) {
                fates.add(hit);
                found.add(mention(view, hit));
            } else {
                fates.add(hit.with(Fate.MERGED, "one mention a sentence and concept"));
            }
        }
    }

    private String refusal(View view, boolean linked, Hit hit) {
        if (!linked) {
            return "no treatment and no condition near";
        }
        if (view.sentence().question()) {
            return "a question";
        }
        if (passage.isCaption(hit.from())) {
            return "a caption";
        }
        for (Scan.Marked plan : view.cues(Mark.PLAN)) {
            if (plan.to() <= hit.from() && view.clauses().contrastAfter(plan.to()) > hit.from()) {
                return "a plan or a method: " + view.text(plan);
            }
        }
        return null;
    }

    private Found mention(View view, Hit hit) {
        Status status = Assertions.of(view, hit.from(), hit.to());
        Direction direction = Directions.of(view, hit.from(), hit.to());
        String intervention = treatments.statedOf(view, passage.hits(), hit.from());
        boolean condition = passage.hits().stream()
                .anyMatch(other ->
                        other.isKept() && other.entry().kind() == Kind.CONDITION && other.sentence() == hit.sentence());
        Role role = treatments.role(view, intervention, condition);
        return new Found(
                hit.entry().id(),
                hit.entry().label(),
                mention(view, hit.from(), hit.to(), status, direction, role, intervention));
    }

    private Found mention(View view, Unknowns.Found what) {
        String intervention =
                treatments.statedOf(view, passage.hits(), view.sentence().to());
        Role role = intervention == null && view.has(Mark.DISEASE) ? Role.DISEASE_PROCESS : Role.DRUG_ACTION;
        return new Found(
                Unknowns.CONCEPT,
                Unknowns.LABEL,
                mention(view, what.from(), what.to(), what.status(), Direction.NONE, role, intervention));
    }

    private Mention mention(
            View view, int from, int to, Status status, Direction direction, Role role, String intervention) {
        String by = status.assertion() == Assertion.UNKNOWN ? null : Attribution.of(view, from);
        return new Mention(
                passage.scan().tokens().string(from, to - 1),
                passage.start(from),
                passage.end(to),
                view.text(),
                status.assertion(),
                direction,
                role,
                passage.location(from),
                status.strength(),
                intervention == null && role == Role.DRUG_ACTION ? treatments.focus() : intervention,
                by,
                status.cues());
    }
}
