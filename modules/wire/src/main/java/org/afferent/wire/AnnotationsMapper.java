package org.afferent.wire;

import java.util.List;
import java.util.function.Function;
import org.afferent.model.Annotations;
import org.afferent.model.Entity;
import org.afferent.model.Person;
import org.afferent.model.Quantity;
import org.afferent.model.Span;
import org.afferent.model.Study;
import org.afferent.news.CuratedArticle;

/** What tagging found, into and out of the record of a work. */
final class AnnotationsMapper {
    private AnnotationsMapper() {}

    static void toAvro(Annotations from, CuratedArticle.Builder to) {
        to.setMechanisms(each(from.mechanisms(), MechanismMapper::toAvro))
                .setInterventions(each(from.interventions(), AnnotationsMapper::toAvro))
                .setConditions(each(from.conditions(), AnnotationsMapper::toAvro))
                .setPopulations(each(from.populations(), AnnotationsMapper::toAvro))
                .setInstitutions(each(from.institutions(), AnnotationsMapper::toAvro))
                .setJournals(each(from.journals(), AnnotationsMapper::toAvro))
                .setPeople(each(from.people(), person -> new org.afferent.news.Person(person.name(), person.role())))
                .setStudies(each(from.studies(), AnnotationsMapper::toAvro))
                .setQuantities(each(from.quantities(), AnnotationsMapper::toAvro));
    }

    static Annotations fromAvro(CuratedArticle from) {
        return new Annotations(
                from.getProvenance().getVocabularyVersion(),
                each(from.getMechanisms(), MechanismMapper::fromAvro),
                each(from.getInterventions(), AnnotationsMapper::fromAvro),
                each(from.getConditions(), AnnotationsMapper::fromAvro),
                each(from.getPopulations(), AnnotationsMapper::fromAvro),
                each(from.getInstitutions(), AnnotationsMapper::fromAvro),
                each(from.getJournals(), AnnotationsMapper::fromAvro),
                each(from.getPeople(), person -> new Person(person.getName(), person.getRole())),
                each(from.getStudies(), AnnotationsMapper::fromAvro),
                each(from.getQuantities(), AnnotationsMapper::fromAvro));
    }

    static <A, B> List<B> each(List<A> values, Function<A, B> mapper) {
        return values.stream().map(mapper).toList();
    }

    private static org.afferent.news.Entity toAvro(Entity entity) {
        return new org.afferent.news.Entity(
                entity.id(), entity.label(), each(entity.mentions(), AnnotationsMapper::toAvro));
    }

    private static Entity fromAvro(org.afferent.news.Entity entity) {
        return new Entity(entity.getId(), entity.getLabel(), each(entity.getMentions(), AnnotationsMapper::fromAvro));
    }

    private static org.afferent.news.Span toAvro(Span span) {
        return new org.afferent.news.Span(span.exact(), span.start(), span.end());
    }

    private static Span fromAvro(org.afferent.news.Span span) {
        return new Span(span.getExact(), span.getStart(), span.getEnd());
    }

    private static org.afferent.news.Study toAvro(Study study) {
        return new org.afferent.news.Study(
                study.key(),
                study.institution(),
                study.journal(),
                study.people(),
                study.year(),
                study.interventions(),
                study.mechanisms(),
                study.sentence());
    }

    private static Study fromAvro(org.afferent.news.Study study) {
        return new Study(
                study.getKey(),
                study.getInstitution(),
                study.getJournal(),
                study.getPeople(),
                study.getYear(),
                study.getInterventions(),
                study.getMechanisms(),
                study.getSentence());
    }

    private static org.afferent.news.Quantity toAvro(Quantity quantity) {
        return new org.afferent.news.Quantity(
                quantity.low(),
                quantity.high(),
                quantity.unit(),
                quantity.of(),
                quantity.qualifier(),
                toAvro(quantity.exact()),
                quantity.sentence());
    }

    private static Quantity fromAvro(org.afferent.news.Quantity quantity) {
        return new Quantity(
                quantity.getLow(),
                quantity.getHigh(),
                quantity.getUnit(),
                quantity.getOf(),
                quantity.getQualifier(),
                fromAvro(quantity.getExact()),
                quantity.getSentence());
    }
}
