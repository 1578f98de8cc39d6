package org.afferent.wire;

import org.afferent.model.Assertion;
import org.afferent.model.Direction;
import org.afferent.model.Location;
import org.afferent.model.MechanismTag;
import org.afferent.model.Mention;
import org.afferent.model.Role;

/** Mechanism tags of the model and of the contract. */
final class MechanismMapper {
    private MechanismMapper() {}

    static org.afferent.news.MechanismTag toAvro(MechanismTag tag) {
        return org.afferent.news.MechanismTag.newBuilder()
                .setConcept(tag.concept())
                .setLabel(tag.label())
                .setAssertion(Symbols.as(org.afferent.news.Assertion.class, tag.assertion()))
                .setDirection(Symbols.as(org.afferent.news.Direction.class, tag.direction()))
                .setRole(Symbols.orUnknown(org.afferent.news.Role.class, tag.role()))
                .setMentions(
                        tag.mentions().stream().map(MechanismMapper::toAvro).toList())
                .build();
    }

    static MechanismTag fromAvro(org.afferent.news.MechanismTag tag) {
        return new MechanismTag(
                tag.getConcept(),
                tag.getLabel(),
                Symbols.as(Assertion.class, tag.getAssertion()),
                Symbols.as(Direction.class, tag.getDirection()),
                Symbols.known(Role.class, tag.getRole()),
                tag.getMentions().stream().map(MechanismMapper::fromAvro).toList());
    }

    private static org.afferent.news.Mention toAvro(Mention mention) {
        return org.afferent.news.Mention.newBuilder()
                .setExact(mention.exact())
                .setStart(mention.start())
                .setEnd(mention.end())
                .setSentence(mention.sentence())
                .setAssertion(Symbols.as(org.afferent.news.Assertion.class, mention.assertion()))
                .setDirection(Symbols.as(org.afferent.news.Direction.class, mention.direction()))
                .setRole(Symbols.orUnknown(org.afferent.news.Role.class, mention.role()))
                .setLocation(Symbols.as(org.afferent.news.Location.class, mention.location()))
                .setHedgeStrength(mention.hedgeStrength())
                .setIntervention(mention.intervention())
                .setAttribution(mention.attribution())
                .setCues(mention.cues())
                .build();
    }

    private static Mention fromAvro(org.afferent.news.Mention mention) {
        return new Mention(
                mention.getExact(),
                mention.getStart(),
                mention.getEnd(),
                mention.getSentence(),
                Symbols.as(Assertion.class, mention.getAssertion()),
                Symbols.as(Direction.class, mention.getDirection()),
                Symbols.known(Role.class, mention.getRole()),
                Symbols.as(Location.class, mention.getLocation()),
                mention.getHedgeStrength(),
                mention.getIntervention(),
                mention.getAttribution(),
                mention.getCues());
    }
}
