package org.afferent.sinks.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.afferent.client.Mechanisms;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.model.Edition;
import org.afferent.model.Entity;
import org.afferent.model.MechanismTag;
import org.afferent.model.PartialDate;
import org.afferent.model.Work;
import org.afferent.sinks.EventLine;

/** The statements that change the tables of V1__works.sql. */
final class WorkTables {
    private static final String PUT = """
            INSERT INTO works (work_id, headline, publisher, url, language, published, published_as, modified_as,
                authors, keywords, section, body, editions, interventions, conditions, vocabulary, record)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            ON CONFLICT (work_id) DO UPDATE SET headline = excluded.headline, publisher = excluded.publisher,
                url = excluded.url, language = excluded.language, published = excluded.published,
                published_as = excluded.published_as, modified_as = excluded.modified_as, authors = excluded.authors,
                keywords = excluded.keywords, section = excluded.section, body = excluded.body, editions = excluded.editions,
                interventions = excluded.interventions, conditions = excluded.conditions,
                vocabulary = excluded.vocabulary, record = excluded.record""";

    private final Connection connection;

    WorkTables(Connection connection) {
        this.connection = connection;
    }

    void put(Work work) throws SQLException {
        String id = work.workId();
        Article lead = work.lead();
        Annotations found = work.annotations();
        PartialDate published = work.datePublished();
        run(
                PUT,
                id,
                lead.headline(),
                lead.publisher(),
                lead.url(),
                lead.inLanguage(),
                published == null ? null : published.firstDay(),
                published,
                work.dateModified(),
                lead.authors(),
                lead.keywords(),
                lead.articleSection(),
                lead.articleBody(),
                work.editionCount(),
                found.interventions().stream().map(Entity::id).toList(),
                found.conditions().stream().map(Entity::id).toList(),
                work.provenance().vocabularyVersion(),
                // jsonb refuses the one character that JSON may have and PostgreSQL's text may not.
                EventLine.json(work).replace("\\u0000", "\\ufffd"));
        run("DELETE FROM work_mechanisms WHERE work_id = ?", id);
        for (MechanismTag tag : found.mechanisms()) {
            run(
                    "INSERT INTO work_mechanisms VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    tag.concept(),
                    tag.label(),
                    lower(tag.assertion()),
                    lower(tag.direction()),
                    lower(tag.role()),
                    tag.mentions().size(),
                    tag.mentions().isEmpty() ? null : tag.mentions().get(0).sentence());
        }
        run("DELETE FROM work_editions WHERE work_id = ?", id);
        for (Edition edition : work.editions()) {
            run(
                    "INSERT INTO work_editions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    edition.articleId(),
                    edition.publisher(),
                    edition.url(),
                    edition.headline(),
                    lower(edition.relation()),
                    edition.similarity(),
                    edition.datePublished(),
                    edition.fetchedAt().atOffset(ZoneOffset.UTC));
        }
        run("DELETE FROM merged_works WHERE work_id = ?", id);
    }

    void remove(String workId) throws SQLException {
        run("DELETE FROM works WHERE work_id = ?", workId);
        run("DELETE FROM merged_works WHERE work_id = ?", workId);
    }

    void merge(String workId, String into) throws SQLException {
        remove(workId);
        run("INSERT INTO merged_works VALUES (?, ?)", workId, into);
    }

    /** Writes the hierarchy anew, for the vocabulary may be another one since. */
    void families(Mechanisms mechanisms) throws SQLException {
        run("DELETE FROM mechanism_families");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO mechanism_families VALUES (?, ?, ?)")) {
            for (String concept : mechanisms.ids()) {
                for (String within : mechanisms.withParents(concept)) {
                    insert.setString(1, concept);
                    insert.setString(2, within);
                    insert.setString(3, mechanisms.label(concept).orElse(concept));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                set(statement, i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private void set(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof List<?> texts) {
            Object[] array = texts.stream()
                    .filter(Objects::nonNull)
                    .map(text -> printable(text.toString()))
                    .toArray();
            statement.setArray(index, connection.createArrayOf("text", array));
        } else if (value instanceof String || value instanceof PartialDate) {
            statement.setString(index, printable(value.toString()));
        } else {
            statement.setObject(index, value);
        }
    }

    private static String printable(String text) {
        return text.replace('\u0000', '\ufffd');
    }

    private static String lower(Enum<?> symbol) {
        return symbol == null ? null : symbol.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
