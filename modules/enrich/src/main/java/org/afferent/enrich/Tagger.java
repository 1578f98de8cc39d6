package org.afferent.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.model.Assertion;
import org.afferent.model.Direction;
import org.afferent.model.Entity;
import org.afferent.model.Location;
import org.afferent.model.MechanismTag;
import org.afferent.model.Mention;
import org.afferent.model.Person;
import org.afferent.model.Role;
import org.afferent.model.Span;

/** Reads articles for mechanisms and for what stands around them. Immutable; safe for any number of threads; the same article gives the same annotations. */
public final class Tagger {
    /** Of the rules and cues in this code; a change that may change annotations raises it. */
    public static final String RULES_VERSION = "1.1.0";

    private final Vocabulary vocabulary;
    private final Dictionary dictionary;

    /** Compiles the vocabulary; takes some tens of milliseconds, so make one and keep it. */
    public Tagger(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.dictionary = new Dictionary(vocabulary, Cues.bundled());
    }

    public Annotations tag(Article article) {
        return explain(article).annotations();
    }

    /** The annotations with every candidate and its fate. */
    public Explanation explain(Article article) {
        String title = article.headline() == null ? "" : article.headline();
        Passage headline = Passage.of(title, true, List.of(), dictionary);
        Passage body = Passage.of(article.articleBody(), false, article.blocks(), dictionary);
        Treatments treatments = Treatments.of(headline.hits(), body.hits());
        boolean linked = dictionary.linkSet() != CompiledGate.NONE
                && headline.scan().hasWord(dictionary.linkSet(), 0, Integer.MAX_VALUE);
        List<Found> found = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Passage passage : List.of(headline, body)) {
            List<Hit> fates = new ArrayList<>();
            found.addAll(new Mentions(passage, dictionary, treatments, linked).of(fates));
            fates.sort(Comparator.comparingInt(Hit::from).thenComparingInt(Hit::to));
            fates.forEach(hit -> candidates.add(candidate(passage, hit)));
        }
        List<Person> people = People.of(body, article.authors());
        List<Found> inBody = found.stream()
                .filter(one -> one.mention().location() != Location.HEADLINE)
                .toList();
        Annotations annotations = new Annotations(
                vocabulary.version(),
                tags(found),
                entities(body, Kind.INTERVENTION),
                entities(body, Kind.CONDITION),
                entities(body, Kind.POPULATION),
                entities(body, Kind.INSTITUTION),
                entities(body, Kind.JOURNAL),
                people,
                Studies.of(body, dictionary, treatments.focus(), inBody, people),
                Quantities.of(body));
        return new Explanation(annotations, candidates);
    }

    private static Candidate candidate(Passage passage, Hit hit) {
        return new Candidate(
                hit.entry().kind().singular(),
                hit.entry().id(),
                passage.scan().tokens().string(hit.from(), hit.to() - 1),
                passage.start(hit.from()),
                passage.end(hit.to()),
                passage.location(hit.from()),
                hit.fate(),
                hit.rule(),
                passage.sentenceText(hit.sentence()));
    }

    private static List<Entity> entities(Passage body, Kind kind) {
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (Hit hit : body.hits()) {
            if (hit.isKept() && hit.entry().kind() == kind) {
                labels.put(hit.entry().id(), hit.entry().label());
                spans.computeIfAbsent(hit.entry().id(), id -> new ArrayList<>())
                        .add(new Span(
                                body.scan().tokens().string(hit.from(), hit.to() - 1),
                                body.start(hit.from()),
                                body.end(hit.to())));
            }
        }
        List<Entity> entities = new ArrayList<>();
        spans.forEach((id, places) -> entities.add(new Entity(id, labels.get(id), places)));
        return entities;
    }

    private static List<MechanismTag> tags(List<Found> found) {
        Map<String, List<Found>> byConcept = new LinkedHashMap<>();
        found.forEach(one -> byConcept
                .computeIfAbsent(one.concept(), concept -> new ArrayList<>())
                .add(one));
        List<MechanismTag> tags = new ArrayList<>();
        byConcept.forEach((concept, all) ->
                tags.add(tag(all.get(0), all.stream().map(Found::mention).toList())));
        return tags;
    }

    private static MechanismTag tag(Found first, List<Mention> mentions) {
        Assertion strongest = mentions.stream()
                .map(Mention::assertion)
                .min(Comparator.comparingInt(Reading.ORDER::indexOf))
                .orElseThrow();
        List<Mention> speaking = mentions.stream()
                .filter(mention -> mention.assertion() == strongest)
                .toList();
        Direction direction = speaking.stream()
                .map(Mention::direction)
                .filter(one -> one != Direction.NONE)
                .findFirst()
                .orElse(Direction.NONE);
        Role role = speaking.get(0).role();
        return new MechanismTag(first.concept(), first.label(), strongest, direction, role, mentions);
    }
}
