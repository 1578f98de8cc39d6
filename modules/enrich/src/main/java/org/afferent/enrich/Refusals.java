package org.afferent.enrich;

/** What names a mechanism without stating one: a question, a plan, a side effect, a textbook line, an organization, a list of references. */
final class Refusals {
    private final Passage passage;
    private final Dictionary dictionary;
    private boolean references;

    Refusals(Passage passage, Dictionary dictionary) {
        this.passage = passage;
        this.dictionary = dictionary;
    }

    /** To be told of every sentence in the order of the text: a list of references goes on to the end. */
    void enter(Sentence sentence) {
        references |= beginsReferences(sentence);
    }

    /** Why a name says nothing of what a treatment does, readable; {@code null} when it does. */
    String of(View view, boolean linked, Hit hit) {
        if (!linked) {
            return "no treatment and no condition near";
        }
        if (view.sentence().question() && !asksPossibility(view)) {
            return "a question";
        }
        if (references) {
            return "a list of references";
        }
        if (isLabelled(view.sentence())) {
            return "a line of keywords or a reference";
        }
        int clause = view.clauses().start(hit.from());
        if (view.has(Mark.SIDE_EFFECT, clause, view.clauses().end(hit.to() - 1))) {
            return "a side effect";
        }
        if (passage.isCaption(hit.from())) {
            return "a caption";
        }
        if (view.has(Mark.TEXTBOOK) && !speaksOfTreatment(view)) {
            return "a textbook line";
        }
        if (view.has(Mark.CARRIER, hit.from() - 1, hit.from())) {
            return "a textbook line: what carries signals";
        }
        if (OrganizationNames.hold(passage.scan().tokens(), view.sentence(), hit)) {
            return "the name of an organization";
        }
        for (Scan.Marked plan : view.cues(Mark.PLAN)) {
            if (plan.to() <= hit.from() && view.clauses().contrastAfter(plan.to()) > hit.from()) {
                return "a plan or a method: " + view.text(plan);
            }
        }
        return null;
    }

    /** "Could it be that ...?", "Might inflammation ...?": a question that suggests its answer. */
    private static boolean asksPossibility(View view) {
        for (Scan.Marked cue : view.cues(Mark.HEDGE)) {
            if (cue.from() <= view.sentence().from() + 1) {
                return true;
            }
        }
        return false;
    }

    private boolean speaksOfTreatment(View view) {
        int set = dictionary.linkSet();
        return set != CompiledGate.NONE
                && passage.scan()
                        .hasWord(set, view.sentence().from(), view.sentence().to());
    }

    /** "Keywords: ..." at the start of a line. */
    private boolean isLabelled(Sentence sentence) {
        Tokens tokens = passage.scan().tokens();
        Scan.Marked label = passage.scan().longestAt(Mark.LABEL, sentence.from());
        return label != null
                && (sentence.from() == 0 || tokens.gap(sentence.from()) >= Tokens.LINE)
                && label.to() < sentence.to()
                && tokens.is(label.to(), ':');
    }

    /** A line of its own that says References. */
    private boolean beginsReferences(Sentence sentence) {
        return sentence.to() - sentence.from() <= 3
                && !passage.headline()
                && passage.scan().tokens().gap(sentence.from()) >= Tokens.LINE
                && passage.scan().startsAt(Mark.REFERENCES, sentence.from());
    }
}
