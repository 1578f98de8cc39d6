package org.afferent.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.afferent.model.Role;

/** Which treatment an article is about, and which one a mention is stated of. */
final class Treatments {
    private static final int HEADLINE_WEIGHT = 3;

    private final String focus;
    private final boolean about;

    private Treatments(String focus, boolean about) {
        this.focus = focus;
        this.about = about;
    }

    /** The focus is the treatment that is named most often; a headline counts three times, the first of equals wins. */
    static Treatments of(List<Hit> headline, List<Hit> body) {
        Map<String, Integer> counts = new HashMap<>();
        String first = null;
        for (List<Hit> hits : List.of(headline, body)) {
            for (Hit hit : hits) {
                if (hit.isKept() && hit.entry().kind() == Kind.INTERVENTION) {
                    counts.merge(hit.entry().id(), hits == headline ? HEADLINE_WEIGHT : 1, Integer::sum);
                    boolean more = first == null || counts.get(hit.entry().id()) > counts.getOrDefault(first, 0);
                    first = more ? hit.entry().id() : first;
                }
            }
        }
        boolean condition = Stream.concat(headline.stream(), body.stream())
                .anyMatch(hit -> hit.isKept() && hit.entry().kind() == Kind.CONDITION);
        return new Treatments(first, first != null || condition);
    }

    /** The treatment in focus, or {@code null} when the article names none. */
    String focus() {
        return focus;
    }

    /** Whether the article names any treatment or condition of the vocabulary at all. */
    boolean about() {
        return about;
    }

    /** The nearest treatment before the mention in its clause, else the nearest in the sentence, else {@code null}. */
    String statedOf(View view, List<Hit> hits, int mention) {
        String before = null;
        String any = null;
        int start = view.clauses().start(mention);
        for (Hit hit : hits) {
            boolean here = hit.isKept()
                    && hit.entry().kind() == Kind.INTERVENTION
                    && hit.from() >= view.sentence().from()
                    && hit.to() <= view.sentence().to();
            if (here) {
                any = any == null || hit.to() <= mention ? hit.entry().id() : any;
                before =
                        hit.from() >= start && hit.to() <= mention ? hit.entry().id() : before;
            }
        }
        return before == null ? any : before;
    }

    Role role(View view, String intervention, boolean condition) {
        if (intervention != null && focus != null && !intervention.equals(focus)) {
            return Role.COMPARATOR;
        }
        boolean disease = condition || view.has(Mark.DISEASE);
        return intervention == null && disease ? Role.DISEASE_PROCESS : Role.DRUG_ACTION;
    }
}
