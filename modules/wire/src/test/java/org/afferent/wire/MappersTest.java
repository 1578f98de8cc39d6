package org.afferent.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.afferent.model.DateClaim;
import org.afferent.model.Decision;
import org.afferent.model.Delivery;
import org.afferent.model.Reason;
import org.afferent.model.Verdict;
import org.afferent.model.Work;
import org.afferent.news.CuratedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MappersTest {
    @Test
    void aDeliveryComesBackAsItWas() {
        for (Delivery delivery : List.of(Sample.delivery(), Sample.bareDelivery())) {
            Delivery back = RawArticleMapper.fromAvro(RawArticleMapper.toAvro(delivery));

            assertThat(back).usingRecursiveComparison().isEqualTo(delivery);
        }
    }

    @Test
    void aDecisionComesBackAsItWas() {
        for (Decision decision : List.of(Sample.decision(), Sample.rejection())) {
            assertThat(DecisionMapper.fromAvro(DecisionMapper.toAvro(decision))).isEqualTo(decision);
        }
    }

    @Test
    void thePartsOfAWorkComeBackAsTheyWere() {
        Work work = Sample.work();
        CuratedArticle curated = CuratedArticleMapper.toAvro(work);

        assertThat(CuratedArticleMapper.editions(curated)).isEqualTo(work.editions());
        assertThat(CuratedArticleMapper.annotations(curated)).isEqualTo(work.annotations());
        assertThat(CuratedArticleMapper.dateClaims(curated))
                .isEqualTo(work.lead().dateClaims());
        assertThat(CuratedArticleMapper.provenance(curated)).isEqualTo(work.provenance());
    }

    @Test
    void aRecordMadeOfTheWorkOfARecordIsTheSameRecord() {
        CuratedArticle curated = CuratedArticleMapper.toAvro(Sample.work());

        assertThat(CuratedArticleMapper.toAvro(CuratedArticleMapper.fromAvro(curated)))
                .isEqualTo(curated);
    }

    @Test
    void aSymbolOfTheFutureDoesNotStopAReader() {
        CuratedArticle curated = CuratedArticleMapper.toAvro(Sample.work());
        curated.getEditions().get(0).setRelation(org.afferent.news.Relation.UNKNOWN);

        Work read = CuratedArticleMapper.fromAvro(curated);
        assertThat(read.editions().get(0).relation()).isNull();
        assertThat(CuratedArticleMapper.toAvro(read)).isEqualTo(curated);
    }

    @Test
    void theHeadOfAWorkIsItsLeadWithTheDeliverysId() {
        CuratedArticle curated = CuratedArticleMapper.toAvro(Sample.work());

        assertThat(curated.getId()).isEqualTo("item-1");
        assertThat(curated.getHeadline()).isEqualTo("How ketamine works");
        assertThat(curated.getDatePublished().getValue()).isEqualTo("2010-08-31");
        assertThat(curated.getDatePublishedRule()).isEqualTo("json-ld-published");
        assertThat(curated.getDateModified().getValue()).isEqualTo("2018-06-22T12:37:00Z");
    }

    static Stream<Arguments> enums() {
        return Stream.of(
                Arguments.of(Verdict.class, org.afferent.news.Verdict.class),
                Arguments.of(Reason.class, org.afferent.news.Reason.class),
                Arguments.of(Decision.Kind.class, org.afferent.news.DecisionKind.class),
                Arguments.of(DateClaim.Kind.class, org.afferent.news.DateKind.class),
                Arguments.of(DateClaim.Origin.class, org.afferent.news.DateOrigin.class),
                Arguments.of(org.afferent.model.Precision.class, org.afferent.news.Precision.class),
                Arguments.of(org.afferent.model.SourceKind.class, org.afferent.news.SourceKind.class),
                Arguments.of(org.afferent.model.Relation.class, org.afferent.news.Relation.class),
                Arguments.of(org.afferent.model.Assertion.class, org.afferent.news.Assertion.class),
                Arguments.of(org.afferent.model.Direction.class, org.afferent.news.Direction.class),
                Arguments.of(org.afferent.model.Role.class, org.afferent.news.Role.class),
                Arguments.of(org.afferent.model.Location.class, org.afferent.news.Location.class));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void modelAndContractHaveTheSameSymbolsButForTheUnknown(
            Class<? extends Enum<?>> model, Class<? extends Enum<?>> contract) {
        Set<String> ofModel = names(model);
        ofModel.add("UNKNOWN");
        Set<String> ofContract = names(contract);
        ofContract.add("UNKNOWN");

        assertThat(ofContract).isEqualTo(ofModel);
    }

    @Test
    void aSymbolOfTheFutureIsRefusedByName() {
        assertThatThrownBy(() -> Symbols.as(Verdict.class, org.afferent.news.Verdict.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Verdict UNKNOWN")
                .hasMessageContaining("newer contract");
    }

    private static Set<String> names(Class<? extends Enum<?>> type) {
        return new HashSet<>(
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }
}
