package org.afferent.wire;

import org.afferent.news.GenerationStatus;

/** Generations and promotions, and their records on news.generations. */
final class GenerationMapper {
    private GenerationMapper() {}

    static org.afferent.news.Generation toAvro(Generation generation) {
        return org.afferent.news.Generation.newBuilder()
                .setName(generation.name())
                .setTopicPrefix(generation.topicPrefix())
                .setApplicationId(generation.applicationId())
                .setRulesVersion(generation.versions().rules())
                .setVocabularyVersion(generation.versions().vocabulary())
                .setPolicyVersion(generation.versions().policy())
                .setInputsDigest(generation.versions().inputsDigest())
                .setStatus(Symbols.as(GenerationStatus.class, generation.status()))
                .setStartedAt(generation.startedAt())
                .setStartedAtPositions(generation.startedAtPositions().stream()
                        .map(CoordinatesMapper::toAvro)
                        .toList())
                .setFrom(generation.scope().from())
                .setTo(generation.scope().to())
                .setPublisher(generation.scope().publisher())
                .build();
    }

    static org.afferent.news.Generation toAvro(Promotion promotion) {
        org.afferent.news.Generation record = toAvro(promotion.generation());
        record.setPromotedAt(promotion.promotedAt());
        record.setPrevious(promotion.previous());
        return record;
    }

    static Generation generation(org.afferent.news.Generation record) {
        return new Generation(
                record.getName(),
                record.getTopicPrefix(),
                record.getApplicationId(),
                new Generation.Versions(
                        record.getRulesVersion(),
                        record.getVocabularyVersion(),
                        record.getPolicyVersion(),
                        record.getInputsDigest()),
                Symbols.as(Generation.Status.class, record.getStatus()),
                record.getStartedAt(),
                record.getStartedAtPositions().stream()
                        .map(CoordinatesMapper::fromAvro)
                        .toList(),
                new Generation.Scope(record.getFrom(), record.getTo(), record.getPublisher()));
    }

    static Promotion promotion(org.afferent.news.Generation record) {
        return new Promotion(generation(record), record.getPromotedAt(), record.getPrevious());
    }
}
