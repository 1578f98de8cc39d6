package org.afferent.wire;

import org.afferent.model.Decision;
import org.afferent.model.Evidence;
import org.afferent.model.Reason;
import org.afferent.model.Verdict;
import org.afferent.news.DecisionKind;

/** A decision and its record on news.decisions. {@code time} travels in whole milliseconds. */
public final class DecisionMapper {
    private DecisionMapper() {}

    /** The record for a decision. */
    public static org.afferent.news.Decision toAvro(Decision decision) {
        return org.afferent.news.Decision.newBuilder()
                .setKind(Symbols.as(DecisionKind.class, decision.kind()))
                .setRaw(CoordinatesMapper.toAvro(decision.raw()))
                .setId(decision.id())
                .setArticleId(decision.articleId())
                .setWorkId(decision.workId())
                .setVerdict(Symbols.as(org.afferent.news.Verdict.class, decision.verdict()))
                .setReason(Symbols.as(org.afferent.news.Reason.class, decision.reason()))
                .setEvidence(
                        decision.evidence().stream().map(DecisionMapper::toAvro).toList())
                .setSimilarity(decision.similarity())
                .setMatchedArticle(decision.matchedArticle())
                .setPreviousWorkId(decision.previousWorkId())
                .setRulesVersion(decision.rulesVersion())
                .setVocabularyVersion(decision.vocabularyVersion())
                .setTime(decision.time())
                .build();
    }

    /**
     * The decision that a record holds.
     *
     * @throws IllegalArgumentException when a symbol is of a newer contract than this program's
     */
    public static Decision fromAvro(org.afferent.news.Decision decision) {
        return new Decision(
                Symbols.as(Decision.Kind.class, decision.getKind()),
                CoordinatesMapper.fromAvro(decision.getRaw()),
                decision.getId(),
                decision.getArticleId(),
                decision.getWorkId(),
                Symbols.as(Verdict.class, decision.getVerdict()),
                Symbols.as(Reason.class, decision.getReason()),
                decision.getEvidence().stream().map(DecisionMapper::fromAvro).toList(),
                decision.getSimilarity(),
                decision.getMatchedArticle(),
                decision.getPreviousWorkId(),
                decision.getRulesVersion(),
                decision.getVocabularyVersion(),
                decision.getTime());
    }

    private static org.afferent.news.Evidence toAvro(Evidence evidence) {
        return new org.afferent.news.Evidence(
                evidence.rule(), evidence.detail(), evidence.shared(), evidence.differing());
    }

    private static Evidence fromAvro(org.afferent.news.Evidence evidence) {
        return new Evidence(evidence.getRule(), evidence.getDetail(), evidence.getShared(), evidence.getDiffering());
    }
}
