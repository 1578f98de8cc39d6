package org.afferent.wire;

import org.afferent.model.DateClaim;
import org.afferent.model.Edition;
import org.afferent.model.Relation;
import org.afferent.news.DateKind;
import org.afferent.news.DateOrigin;

/** Editions and date claims of the model and of the contract. */
final class EditionMapper {
    private EditionMapper() {}

    static org.afferent.news.Edition toAvro(Edition edition) {
        return org.afferent.news.Edition.newBuilder()
                .setId(edition.id())
                .setArticleId(edition.articleId())
                .setUrl(edition.url())
                .setPublisher(edition.publisher())
                .setHeadline(edition.headline())
                .setDatePublished(Dates.toAvro(edition.datePublished()))
                .setDateModified(Dates.toAvro(edition.dateModified()))
                .setFetchedAt(edition.fetchedAt())
                .setRelation(Symbols.orUnknown(org.afferent.news.Relation.class, edition.relation()))
                .setSimilarity(edition.similarity())
                .setRevisions(edition.revisions())
                .setLastChange(edition.lastChange())
                .setRaw(CoordinatesMapper.toAvro(edition.raw()))
                .build();
    }

    static Edition fromAvro(org.afferent.news.Edition edition) {
        return new Edition(
                edition.getArticleId(),
                edition.getId(),
                edition.getUrl(),
                edition.getPublisher(),
                edition.getHeadline(),
                Dates.fromAvro(edition.getDatePublished()),
                Dates.fromAvro(edition.getDateModified()),
                edition.getFetchedAt(),
                Symbols.known(Relation.class, edition.getRelation()),
                edition.getSimilarity(),
                edition.getRevisions(),
                edition.getLastChange(),
                CoordinatesMapper.fromAvro(edition.getRaw()));
    }

    static org.afferent.news.DateClaim toAvro(DateClaim claim) {
        return new org.afferent.news.DateClaim(
                Symbols.orUnknown(DateKind.class, claim.kind()),
                Symbols.orUnknown(DateOrigin.class, claim.origin()),
                claim.quote(),
                Dates.toAvro(claim.value()),
                claim.refusal());
    }

    static DateClaim fromAvro(org.afferent.news.DateClaim claim) {
        return new DateClaim(
                Symbols.known(DateClaim.Kind.class, claim.getKind()),
                Symbols.known(DateClaim.Origin.class, claim.getOrigin()),
                claim.getQuote(),
                Dates.fromAvro(claim.getValue()),
                claim.getRefusal());
    }
}
