package org.afferent.enrich;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Refusals refusals;
    private final List<Found> found = new ArrayList<>();
    private final Map<Integer, List<Hit>> interventions = new TreeMap<>();
    private List<Found> previous = List.of();
    private int previousSentence = -1;
    private int current;
    private int frame = -1;

    Mentions(Passage passage, Dictionary dictionary, Treatments treatments, boolean headlineLinks) {
        this.passage = passage;
        this.dictionary = dictionary;
        this.treatments = treatments;
        this.headlineLinks = headlineLinks;
        this.refusals = new Refusals(passage, dictionary);
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
                if (hit.isKept() && hit.entry().kind() == Kind.INTERVENTION) {
                    interventions
                            .computeIfAbsent(hit.sentence(), number -> new ArrayList<>())
                            .add(hit);
                }
            }
        }
        for (int number = 0; number < passage.sentences().size(); number++) {
            List<Hit> here = bySentence.getOrDefault(number, List.of());
            Sentence sentence = passage.sentences().get(number);
            refusals.enter(sentence);
            if (here.isEmpty() && !mayMatter(number)) {
                continue;
            }
            View view = View.of(passage.scan(), sentence, names(number), here);
            boolean linked = isLinked(number);
            Optional<Unknowns.Found> unknown = Unknowns.in(view, linked && treatments.about());
            unknown.ifPresent(what -> found.add(mention(view, what)));
            current = number;
            int before = found.size();
            sentence(view, linked, here, fates);
            if (here.isEmpty()) {
                carriedOver(view);
            }
            keepFrame(view);
            previous = List.copyOf(found.subList(before, found.size()));
            previousSentence = number;
        }
        return found;
    }

    private List<Hit> names(int number) {
        return interventions.getOrDefault(number, List.of());
    }

    private boolean mayMatter(int number) {
        Sentence sentence = passage.sentences().get(number);
        return passage.scan().hasCue(Mark.UNKNOWN, sentence.from(), sentence.to())
                || (follows(number) && passage.scan().hasCue(Mark.ANAPHORA, sentence.from(), sentence.to()));
    }

    private boolean follows(int number) {
        return previousSentence == number - 1
                && !previous.isEmpty()
                && passage.sentences().get(previousSentence).paragraph()
                        == passage.sentences().get(number).paragraph();
    }

    /** "Ketamine appears to do the exact same thing": the mechanism of the sentence before, as surely as this one says. */
    private void carriedOver(View view) {
        Optional<Scan.Marked> back = follows(current) ? Anaphora.toSentenceBefore(view) : Optional.empty();
        if (back.isEmpty()) {
            return;
        }
        int from = back.get().from();
        int to = back.get().to();
        Status status = continued(view, Assertions.of(view, from, to));
        List<String> cues = new ArrayList<>(status.cues());
        cues.add("carried over");
        for (Found before : previous) {
            if (!before.concept().equals(Unknowns.CONCEPT)) {
                Direction direction = view.has(Mark.REVERSED)
                        ? Direction.RESTORES
                        : before.mention().direction();
                String intervention = treatments.statedOf(view, passage.hits(), from);
                Role role = treatments.role(view, intervention, false);
                Status now = new Status(status.assertion(), status.strength(), cues);
                found.add(new Found(
                        before.concept(), before.label(), mention(view, from, to, now, direction, role, intervention)));
            }
        }
    }

    /** "There are several theories. It releases serotonin. It ...": one of the guesses that were announced, up to a contrast. */
    private boolean isListed(View view) {
        for (int number = current - 1; number >= 0; number--) {
            Sentence before = passage.sentences().get(number);
            if (before.paragraph() != view.sentence().paragraph()) {
                return false;
            }
            Sentence after = passage.sentences().get(number + 1);
            if (passage.scan().startsAt(Mark.CONTRAST, after.from())) {
                return false;
            }
            if (passage.scan().hasCue(Mark.FRAME_LIST, before.from(), before.to())) {
                return true;
            }
        }
        return false;
    }

    private void keepFrame(View view) {
        int paragraph = view.sentence().paragraph();
        if (view.has(Mark.FRAME) && view.has(Mark.HEDGE)) {
            frame = paragraph;
        } else if (!view.clauses().startsAt(Mark.CONSEQUENCE, view.sentence().from())) {
            frame = -1;
        }
    }

    /** A treatment or the disorder stands in the sentence or the two before it, in the headline for what opens the text, or the sentence goes on about a mechanism. */
    private boolean isLinked(int number) {
        int set = dictionary.linkSet();
        List<Sentence> sentences = passage.sentences();
        int from = sentences.get(Math.max(0, number - 2)).from();
        return set == CompiledGate.NONE
                || (headlineLinks && number == 0)
                || follows(number)
                || passage.scan()
                        .hasWord(
                                set,
                                from,
                                sentences
                                        .get(Math.min(number + 1, sentences.size() - 1))
                                        .to());
    }

    private void sentence(View view, boolean linked, List<Hit> here, List<Hit> fates) {
        Map<String, List<Hit>> byConcept = new LinkedHashMap<>();
        boolean specific = here.stream().anyMatch(hit -> !hit.entry().generic());
        for (Hit hit : here) {
            String refusal = refusals.of(view, linked, hit);
            if (refusal != null) {
                fates.add(hit.with(Fate.BACKGROUND, refusal));
            } else if (hit.entry().generic() && specific) {
                fates.add(hit.with(Fate.MASKED, "generic beside a named mechanism"));
            } else {
                byConcept
                        .computeIfAbsent(hit.entry().id(), concept -> new ArrayList<>())
                        .add(hit);
            }
        }
        for (List<Hit> hits : byConcept.values()) {
            Reading speaking = reading(view, hits);
            for (Hit hit : hits) {
                boolean speaks = hit.from() == speaking.from();
                fates.add(speaks ? hit : hit.with(Fate.MERGED, "one mention a sentence and concept"));
                if (speaks) {
                    found.add(mention(view, hit, speaking));
                }
            }
        }
    }

    private Reading reading(View view, List<Hit> hits) {
        List<Reading> readings = new ArrayList<>();
        for (Hit hit : hits) {
            Direction implied = hit.entry().implies();
            Direction direction = implied == null ? Directions.of(view, hit.from(), hit.to()) : implied;
            readings.add(new Reading(
                    hit.from(), hit.to(), continued(view, Assertions.of(view, hit.from(), hit.to())), direction));
            Anaphora.inSentence(view, hit).ifPresent(readings::add);
        }
        return Reading.speaking(readings);
    }

    /** "One theory suggests ... . These changes ...": a frame covers what follows from it; "this is only a theory" covers what it follows. */
    private Status continued(View view, Status status) {
        if (status.assertion() != Assertion.ASSERTED) {
            return status;
        }
        int next = current + 1;
        boolean downgraded = next < passage.sentences().size()
                && passage.sentences().get(next).paragraph() == view.sentence().paragraph()
                && passage.scan()
                        .hasCue(
                                Mark.DOWNGRADE,
                                passage.sentences().get(next).from(),
                                passage.sentences().get(next).to());
        boolean framed = (frame == view.sentence().paragraph()
                        && view.clauses()
                                .startsAt(Mark.CONSEQUENCE, view.sentence().from()))
                || isListed(view);
        if (downgraded || framed) {
            return new Status(
                    Assertion.HEDGED,
                    2,
                    List.of(framed ? "frame of the sentence before" : "doubted by the next sentence"));
        }
        return status;
    }

    private Found mention(View view, Hit hit, Reading reading) {
        String intervention = treatments.statedOf(view, passage.hits(), hit.from());
        boolean condition = passage.hits().stream()
                .anyMatch(other ->
                        other.isKept() && other.entry().kind() == Kind.CONDITION && other.sentence() == hit.sentence());
        Role role = treatments.role(view, intervention, condition);
        return new Found(
                hit.entry().id(),
                hit.entry().label(),
                mention(view, hit.from(), hit.to(), reading.status(), reading.direction(), role, intervention));
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
