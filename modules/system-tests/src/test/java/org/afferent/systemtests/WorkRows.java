package org.afferent.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the tables of the PostgreSQL sink say of each work, and what they have to say by news.curated. */
final class WorkRows {
    private static final String ASK = """
            SELECT work_id, headline, editions, record::text,
                ARRAY(SELECT concept FROM work_mechanisms m WHERE m.work_id = w.work_id ORDER BY concept COLLATE "C"),
                ARRAY(SELECT article_id FROM work_editions e WHERE e.work_id = w.work_id ORDER BY article_id COLLATE "C")
            FROM works w""";
    private static final ObjectMapper JSON = new ObjectMapper();

    private WorkRows() {}

    /**
     * One work, in all its tables.
     *
     * @param record all of it
     * @param mechanisms concepts, in the order of their letters, in braces
     * @param editions likewise, the articles' ids
     */
    record Row(String headline, int count, JsonNode record, String mechanisms, String editions) {}

    /** By workId; none as long as the sink has made no tables. */
    static Map<String, Row> of(String url, String schema) throws SQLException, JsonProcessingException {
        Map<String, Row> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url + "&currentSchema=" + schema);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(ASK)) {
            while (found.next()) {
                rows.put(
                        found.getString(1),
                        new Row(
                                found.getString(2),
                                found.getInt(3),
                                JSON.readTree(found.getString(4)),
                                found.getString(5),
                                found.getString(6)));
            }
        }
        return rows;
    }

    /** The same from works in plain JSON. */
    static Map<String, Row> expected(Map<String, String> works) throws JsonProcessingException {
        Map<String, Row> rows = new TreeMap<>();
        for (Map.Entry<String, String> work : works.entrySet()) {
            JsonNode record = JSON.readTree(work.getValue());
            rows.put(
                    work.getKey(),
                    new Row(
                            record.path("headline").isNull()
                                    ? null
                                    : record.path("headline").asText(),
                            record.path("editionCount").asInt(),
                            record,
                            texts(record.path("mechanisms"), "concept"),
                            texts(record.path("editions"), "articleId")));
        }
        return rows;
    }

    private static String texts(JsonNode list, String field) {
        TreeSet<String> texts = new TreeSet<>();
        list.forEach(one -> texts.add(one.path(field).asText()));
        return "{" + String.join(",", texts) + "}";
    }
}
