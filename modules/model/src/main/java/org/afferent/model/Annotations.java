package org.afferent.model;

import java.util.List;

/** What tagging found in one article. */
public record Annotations(
        String vocabularyVersion,
        List<MechanismTag> mechanisms,
        List<Entity> interventions,
        List<Entity> conditions,
        List<Entity> populations,
        List<Entity> institutions,
        List<Entity> journals,
        List<Person> people,
        List<Study> studies,
        List<Quantity> quantities) {
    public Annotations {
        mechanisms = List.copyOf(mechanisms);
        interventions = List.copyOf(interventions);
        conditions = List.copyOf(conditions);
        populations = List.copyOf(populations);
        institutions = List.copyOf(institutions);
        journals = List.copyOf(journals);
        people = List.copyOf(people);
        studies = List.copyOf(studies);
        quantities = List.copyOf(quantities);
    }
}
