package org.afferent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.afferent.enrich.Candidate;
import org.afferent.enrich.Explanation;
import org.afferent.enrich.Fate;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.model.Delivery;
import org.afferent.model.Direction;
import org.afferent.model.Entity;
import org.afferent.model.Location;
import org.afferent.model.MechanismTag;
import org.afferent.model.Mention;

/** Why a text has its tags, for people. */
final class TagExplanation {
    private static final int SENTENCE = 160;

    private final List<String> lines = new ArrayList<>();

    private TagExplanation() {}

    static List<String> lines(Delivery delivery, Article article, Explanation explanation) {
        TagExplanation page = new TagExplanation();
        page.lines.add("== " + delivery.source().id() + "  " + Texts.shortened(article.headline(), SENTENCE));
        page.annotations(explanation.annotations());
        page.others(explanation.candidates());
        page.lines.add("");
        return page.lines;
    }

    private void annotations(Annotations annotations) {
        if (annotations.mechanisms().isEmpty()) {
            lines.add("  no mechanism");
        }
        annotations.mechanisms().forEach(this::mechanism);
        entities("interventions", annotations.interventions());
        entities("conditions", annotations.conditions());
        entities("populations", annotations.populations());
    }

    private void mechanism(MechanismTag tag) {
        lines.add("  " + tag.label() + " (" + tag.concept() + "): " + status(tag) + ", " + Texts.word(tag.role()));
        tag.mentions().forEach(this::mention);
    }

    /** In one word or two: {@code hedged}, {@code asserted blocks}. */
    static String status(MechanismTag tag) {
        return Texts.word(tag.assertion())
                + (tag.direction() == Direction.NONE ? "" : " " + Texts.word(tag.direction()));
    }

    private void mention(Mention mention) {
        lines.add("    \"" + mention.exact() + "\" " + Texts.word(mention.location()) + " " + mention.start() + "-"
                + mention.end()
                + ": " + Texts.word(mention.assertion())
                + (mention.direction() == Direction.NONE ? "" : ", " + Texts.word(mention.direction()))
                + (mention.intervention() == null ? "" : ", of " + mention.intervention())
                + (mention.attribution() == null ? "" : ", says " + mention.attribution())
                + (mention.cues().isEmpty() ? "" : "  [" + String.join("; ", mention.cues()) + "]"));
        lines.add("      " + Texts.shortened(mention.sentence(), SENTENCE));
    }

    private void entities(String name, List<Entity> entities) {
        if (!entities.isEmpty()) {
            lines.add("  " + name + ": "
                    + entities.stream()
                            .map(entity ->
                                    entity.label() + " (" + entity.mentions().size() + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Every name of a mechanism with what became of it, and of the other sections those that were not taken. */
    private void others(List<Candidate> candidates) {
        List<Candidate> told = candidates.stream()
                .filter(candidate -> candidate.section().equals("mechanism") || candidate.fate() != Fate.KEPT)
                .toList();
        if (!told.isEmpty()) {
            lines.add("  every name that was looked at:");
            Table table = new Table("WORDS", "PLACE", "CONCEPT", "FATE", "RULE");
            told.forEach(candidate -> table.row(
                    candidate.exact(),
                    (candidate.location() == Location.HEADLINE ? "headline " : "") + candidate.start() + "-"
                            + candidate.end(),
                    candidate.concept(),
                    Texts.word(candidate.fate()),
                    candidate.rule()));
            table.lines().forEach(line -> lines.add("    " + line));
        }
    }
}
