package org.afferent.cli;

import java.util.List;
import org.afferent.enrich.Tagger;
import org.afferent.enrich.Vocabulary;
import org.afferent.inspect.Access;
import org.afferent.inspect.Dossier;
import org.afferent.inspect.DossierReader;
import org.afferent.inspect.PipelineTopics;
import org.afferent.inspect.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afferent explain}. */
@Command(
        name = "explain",
        description = {
            "Tells one article end to end: each delivery and what was decided on it, with the evidence; the dates and the claims that they were decided from; what was taken out; the"
                    + " mechanisms and the places that were looked at and not taken; where it is now. Also what was rejected or is a dead letter.",
            "Decisions and works come from the topics. What these do not hold is worked out again from the record on news.raw, with this program's rules; where the decision was made"
                    + " with others, that is said."
        },
        footer = {
            "  afferent explain https://example.org/ketamine",
            "  afferent explain news.raw-3@42                    one delivery, by its coordinates",
            "  afferent explain 0123456789abcdef01234567         an article",
            "  afferent explain w0123456789abcdef01234567        a work",
            "  afferent explain item-1 --json                    a delivery's own id"
        },
        exitCodeList = {
            "0:explained",
            "1:the topics hold nothing of it, or could not be read",
            "2:the command line or the settings are wrong"
        })
final class ExplainCommand extends PipelineCommand {
    @Parameters(
            paramLabel = "URL|ARTICLE|WORK|COORDINATES|ID",
            description = "An address, an articleId, a workId, a place on Kafka, or a delivery's own id.")
    private String asked;

    @Option(names = "--json", description = "One JSON object; docs/json.md has the fields.")
    private boolean json;

    @Override
    List<Setting<?>> shown() {
        return List.of(
                Settings.BOOTSTRAP_SERVERS,
                Settings.REGISTRY_URL,
                Settings.APPLICATION_ID,
                Settings.VOCABULARY,
                Settings.POLICY);
    }

    @Override
    int run(Config config, Access access, PipelineTopics pipeline) {
        Vocabulary vocabulary = Vocabularies.chosen(config);
        Recomputation again =
                new Recomputation(new Tagger(vocabulary), Curator.versions(vocabulary, PolicyFile.chosen(config)));
        Subject subject = Subject.of(asked);
        Dossier dossier = DossierReader.read(access, pipeline, subject);
        if (dossier.isEmpty()) {
            throw new CommandFailure("the topics hold nothing of " + asked + ", taken as " + kind(subject));
        }
        (json ? List.of(ExplainJson.of(asked, dossier, again)) : ExplainPage.lines(dossier, again))
                .forEach(out()::println);
        return ExitCode.OK;
    }

    private static String kind(Subject subject) {
        if (subject instanceof Subject.ArticleId) {
            return "an articleId";
        }
        if (subject instanceof Subject.WorkId) {
            return "a workId";
        }
        if (subject instanceof Subject.Place) {
            return "the place of a record (only the places of deliveries and dead letters can be explained)";
        }
        return subject instanceof Subject.Address ? "an address" : "a delivery's own id";
    }
}
