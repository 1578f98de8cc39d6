package org.afferent.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.afferent.model.Assertion;
import org.afferent.model.Person;
import org.afferent.model.Study;

/**
 * The research that an article reports. A study's key is made of what every report of it has: who did it (the institution, else the journal), on which treatment, and which
 * mechanism is its finding, taken as the widest concept of the same category so that "lipid rafts" and "G proteins" meet. Journal, people and year are told when they are there
 * but are no part of the key, because half of all reports leave them out.
 */
final class Studies {
    private static final int NEAR = 7;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2099;

    private final Passage body;
    private final Dictionary dictionary;
    private final String focus;
    private final List<Found> mentions;

    private Studies(Passage body, Dictionary dictionary, String focus, List<Found> mentions) {
        this.body = body;
        this.dictionary = dictionary;
        this.focus = focus;
        this.mentions = mentions;
    }

    static List<Study> of(
            Passage body, Dictionary dictionary, String focus, List<Found> mentions, List<Person> people) {
        return new Studies(body, dictionary, focus, mentions).studies(people);
    }

    private List<Study> studies(List<Person> people) {
        List<Study> studies = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        for (int number = 0; number < body.sentences().size(); number++) {
            Sentence sentence = body.sentences().get(number);
            if (!body.scan().hasCue(Mark.RESEARCH, sentence.from(), sentence.to())) {
                continue;
            }
            String institution = named(Kind.INSTITUTION, number, number);
            String journal = named(
                    Kind.JOURNAL, number, Math.min(number + 2, body.sentences().size() - 1));
            if (institution == null && named(Kind.JOURNAL, number, number) == null) {
                continue;
            }
            Optional<Found> finding = finding(number, studies.isEmpty());
            if (finding.isPresent()) {
                String key = (institution == null ? journal : institution) + "." + (focus == null ? "any" : focus) + "."
                        + widest(finding.get().concept());
                if (keys.add(key)) {
                    studies.add(study(number, key, institution, journal, finding.get(), people));
                }
            }
        }
        return merged(studies);
    }

    /** A sentence that names only the journal tells of the same study as one that names who did it. */
    private static List<Study> merged(List<Study> studies) {
        List<Study> merged = new ArrayList<>();
        for (Study study : studies) {
            Optional<Study> twin = studies.stream()
                    .filter(other -> (other.institution() == null) != (study.institution() == null))
                    .filter(other -> finding(other.key()).equals(finding(study.key())))
                    .findFirst();
            if (study.institution() != null) {
                String journal =
                        study.journal() == null ? twin.map(Study::journal).orElse(null) : study.journal();
                merged.add(new Study(
                        study.key(),
                        study.institution(),
                        journal,
                        study.people(),
                        study.year(),
                        study.interventions(),
                        study.mechanisms(),
                        study.sentence()));
            } else if (twin.isEmpty()) {
                merged.add(study);
            }
        }
        return merged;
    }

    private static String finding(String key) {
        return key.substring(key.indexOf('.'));
    }

    /** The year that the sentence or the next one states of the study: "in 2011", "(2011)", "a 2011 study"; an article's own date says nothing of it. */
    private Integer year(int number) {
        Tokens tokens = body.scan().tokens();
        int last = Math.min(number + 1, body.sentences().size() - 1);
        for (int i = body.sentences().get(number).from();
                i < body.sentences().get(last).to();
                i++) {
            boolean digits = tokens.type(i) == Chars.DIGIT && tokens.end(i) - tokens.start(i) == 4;
            int value = digits ? Integer.parseInt(tokens.string(i)) : 0;
            if (value >= FIRST_YEAR && value <= LAST_YEAR) {
                return value;
            }
        }
        return null;
    }

    private Study study(
            int number, String key, String institution, String journal, Found finding, List<Person> people) {
        return new Study(
                key,
                institution,
                journal,
                people.stream()
                        .filter(person ->
                                person.role() != null && !person.role().equals("byline"))
                        .map(Person::name)
                        .toList(),
                year(number),
                focus == null ? List.of() : List.of(focus),
                List.of(finding.concept()),
                body.sentenceText(number));
    }

    /** The first mechanism that is stated as the article's own finding: in the sentence, or for the first study of an article in what follows. */
    private Optional<Found> finding(int number, boolean first) {
        Sentence sentence = body.sentences().get(number);
        int from = body.start(sentence.from());
        int to = body.end(sentence.to());
        return mentions.stream()
                .filter(one -> !one.concept().equals(Unknowns.CONCEPT))
                .filter(one ->
                        one.mention().start() >= from && (first || one.mention().end() <= to))
                .filter(one -> one.mention().assertion() == Assertion.ASSERTED
                        || (one.mention().assertion() == Assertion.HEDGED
                                && one.mention().end() <= to))
                .findFirst();
    }

    /** An institution counts where it stands by those who do research; a journal anywhere in the sentence. */
    private String named(Kind kind, int first, int last) {
        for (Hit hit : body.hits()) {
            boolean here =
                    hit.isKept() && hit.entry().kind() == kind && hit.sentence() >= first && hit.sentence() <= last;
            if (here && (kind == Kind.JOURNAL || isActing(hit))) {
                return hit.entry().id();
            }
        }
        return null;
    }

    private boolean isActing(Hit hit) {
        Sentence sentence = body.sentences().get(hit.sentence());
        int from = Math.max(sentence.from(), hit.from() - NEAR);
        int to = Math.min(sentence.to(), hit.to() + NEAR);
        return body.scan().hasCue(Mark.ACTOR, from, to);
    }

    private String widest(String concept) {
        Entry at = dictionary.mechanism(concept);
        while (at != null && at.parent() != null) {
            Entry above = dictionary.mechanism(at.parent());
            if (above == null || !String.valueOf(above.category()).equals(at.category())) {
                break;
            }
            at = above;
        }
        return at == null ? concept : at.id();
    }
}
