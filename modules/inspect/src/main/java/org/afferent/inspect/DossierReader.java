package org.afferent.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.afferent.inspect.Dossier.DeliveryFile;
import org.afferent.inspect.Dossier.State;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.Coordinates;
import org.afferent.news.Decision;
import org.afferent.news.DecisionKind;
import org.afferent.news.RawArticle;
import org.afferent.wire.CoordinatesMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads a dossier: one pass over news.decisions and news.dead-letter (a second one when the article is not known before), one over news.curated, one over the keys of news.raw when
 * an address is asked for. Only what belongs to the dossier is held.
 */
public final class DossierReader {
    private final Access access;
    private final PipelineTopics pipeline;
    private final Publishers publishers;
    private final Set<String> articles = new TreeSet<>();
    private final Set<Coordinates> places = new TreeSet<>();
    private final Map<Coordinates, Decision> decisions = new HashMap<>();
    private final List<Decision> memberships = new ArrayList<>();
    private final Map<Coordinates, DeadLetter> deadLetters = new HashMap<>();
    private final Map<Coordinates, Coordinates> redriven = new HashMap<>();

    private DossierReader(Access access, PipelineTopics pipeline) {
        this.access = access;
        this.pipeline = pipeline;
        this.publishers = new Publishers(access, pipeline);
    }

    /** Everything that the topics hold of the subject; empty when they hold nothing. */
    public static Dossier read(Access access, PipelineTopics pipeline, Subject subject) {
        DossierReader reader = new DossierReader(access, pipeline);
        CuratedView curated = new CuratedView(access, pipeline);
        reader.resolve(subject, curated);
        reader.decisions(subject);
        Set<String> works = new TreeSet<>();
        if (subject instanceof Subject.WorkId work) {
            works.add(work.id());
        }
        reader.decisions.values().forEach(decision -> addWorks(decision, works));
        reader.memberships.forEach(decision -> addWorks(decision, works));
        CuratedView.Found found = curated.find(works);
        return new Dossier(subject, reader.files(), List.copyOf(reader.memberships), found.works(), found.gone());
    }

    private static void addWorks(Decision decision, Set<String> works) {
        for (String work : new String[] {decision.getWorkId(), decision.getPreviousWorkId()}) {
            if (work != null) {
                works.add(work);
            }
        }
    }

    private void resolve(Subject subject, CuratedView curated) {
        if (subject instanceof Subject.ArticleId article) {
            articles.add(article.id());
        } else if (subject instanceof Subject.WorkId work) {
            articles.addAll(curated.articles(work.id()));
        } else if (subject instanceof Subject.Place place) {
            places.add(place.at());
        } else if (subject instanceof Subject.Address address) {
            places.addAll(withAddress(address.url()));
        }
    }

    /** Deliveries whose key is this address, or another one of the same page. */
    private List<Coordinates> withAddress(CanonicalUrl url) {
        List<Coordinates> found = new ArrayList<>();
        try (TopicReader raw = TopicReader.of(access, List.of(pipeline.raw()))) {
            raw.toEnds(record -> {
                String key = record.key() == null ? "" : new String(record.key(), UTF_8);
                if (key.equals(url.value()) || isSamePage(key, url)) {
                    found.add(new Coordinates(record.topic(), record.partition(), record.offset()));
                }
            });
        }
        return found;
    }

    private static boolean isSamePage(String key, CanonicalUrl url) {
        return key.startsWith("http")
                && CanonicalUrl.of(key)
                        .map(one -> one.identity().equals(url.identity()))
                        .orElse(false);
    }

    private void decisions(Subject subject) {
        boolean known = subject instanceof Subject.ArticleId;
        try (DecisionsTopic topic = new DecisionsTopic(access, pipeline)) {
            if (!known) {
                topic.read(decision -> {
                    if (isAsked(subject, decision)) {
                        articles.add(decision.getArticleId());
                    }
                });
            }
            topic.rewind();
            topic.read(this::take);
        }
        try (TopicReader topic = TopicReader.of(access, List.of(pipeline.deadLetter()))) {
            topic.toEnds(record -> take(subject, record));
        }
        redriven.forEach((from, as) -> {
            if (places.contains(from)) {
                places.add(as);
            }
        });
        places.addAll(decisions.keySet());
    }

    private boolean isAsked(Subject subject, Decision decision) {
        if (subject instanceof Subject.WorkId work) {
            return work.id().equals(decision.getWorkId()) || work.id().equals(decision.getPreviousWorkId());
        }
        return places.contains(CoordinatesMapper.fromAvro(decision.getRaw()))
                || (subject instanceof Subject.DeliveryId own && own.id().equals(decision.getId()));
    }

    private void take(Decision decision) {
        if (!articles.contains(decision.getArticleId())) {
            return;
        }
        if (decision.getKind() == DecisionKind.MEMBERSHIP) {
            memberships.add(decision);
        } else {
            decisions.put(CoordinatesMapper.fromAvro(decision.getRaw()), decision);
        }
    }

    private void take(Subject subject, ConsumerRecord<byte[], byte[]> record) {
        DeadLetters.mark(record, redriven);
        DeadLetter.of(record, publishers).ifPresent(letter -> {
            boolean meant = subject instanceof Subject.Place place && place.at().equals(letter.at());
            if (meant || places.contains(letter.raw()) || places.contains(letter.first())) {
                places.remove(letter.at());
                places.add(letter.raw());
                deadLetters.put(letter.raw(), letter);
            }
        });
    }

    private List<DeliveryFile> files() {
        List<DeliveryFile> files = new ArrayList<>();
        try (TopicReader raw = TopicReader.of(access, List.of(pipeline.raw()));
                ApplicationProgress progress = new ApplicationProgress(access, pipeline)) {
            Map<Integer, Long> takenIn = progress.takenIn();
            for (Coordinates place : places) {
                Optional<ConsumerRecord<byte[], byte[]>> record = raw.at(place);
                if (record.isPresent() || decisions.containsKey(place) || deadLetters.containsKey(place)) {
                    RawArticle delivery =
                            record.map(found -> publishers.read(found.value())).orElse(null);
                    files.add(file(place, delivery, takenIn));
                }
            }
        }
        files.sort(Comparator.comparing(DossierReader::fetchedAt).thenComparing(DeliveryFile::raw));
        return List.copyOf(files);
    }

    private DeliveryFile file(Coordinates place, RawArticle delivery, Map<Integer, Long> takenIn) {
        Decision decision = decisions.get(place);
        DeadLetter letter = deadLetters.get(place);
        Coordinates as = letter == null ? null : redriven.get(place);
        State state;
        if (decision != null) {
            state = State.DECIDED;
        } else if (letter != null) {
            state = as == null ? State.DEAD_LETTER : State.REDRIVEN;
        } else if (delivery != null && !pipeline.takesPart(delivery)) {
            state = State.PASSED_OVER;
        } else {
            boolean taken = place.offset() < takenIn.getOrDefault(place.partition(), 0L);
            state = taken ? State.UNDECIDED : State.WAITING;
        }
        return new DeliveryFile(place, delivery, state, decision, letter, as);
    }

    private static long fetchedAt(DeliveryFile file) {
        if (file.delivery() != null) {
            return file.delivery().getFetchedAt().toEpochMilli();
        }
        return file.deadLetter() == null ? 0 : file.deadLetter().time().toEpochMilli();
    }
}
