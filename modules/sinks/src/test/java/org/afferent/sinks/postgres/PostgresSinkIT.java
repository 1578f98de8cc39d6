package org.afferent.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.afferent.client.Mechanisms;
import org.afferent.model.Assertion;
import org.afferent.model.Change;
import org.afferent.sinks.RunningSink;
import org.afferent.testkit.CuratedTopic;
import org.afferent.testkit.LocalPostgres;
import org.afferent.testkit.SinkContract;
import org.afferent.testkit.SinkHarness;
import org.afferent.testkit.Works;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresSinkIT extends SinkContract {
    private static LocalPostgres server;
    private static int schemas;

    @BeforeAll
    static void startServer() throws Exception {
        server = LocalPostgres.open().orElse(null);
        Assumptions.assumeTrue(server != null, LocalPostgres.MISSING);
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.discard();
        }
    }

    @Override
    protected SinkHarness create() {
        return new Database("works_" + ++schemas);
    }

    @Test
    void answersWhatAPersonWouldAsk() throws Exception {
        CuratedTopic topic = CuratedTopic.create();
        topic.publish(Change.ADDED, Works.work(1, "Ketamine blocks a receptor", "nmda-receptor"));
        topic.publish(
                Change.ADDED, Works.work(2, "Ketamine does not", "The Example", Assertion.NEGATED, "nmda-receptor"));
        topic.publish(Change.ADDED, Works.work(3, "Sleep and mood", "bdnf"));
        topic.publish(Change.ADDED, Works.work(4, "A text with \u0000 in it"));
        try (Database database = new Database("questions")) {
            database.run(topic::name);
            assertThat(database.ask("""
                            SELECT headline FROM works JOIN work_mechanisms USING (work_id) JOIN mechanism_families USING (concept)
                            WHERE within = 'glutamate-system' AND assertion = 'asserted'
                              AND search @@ websearch_to_tsquery('english', 'blocking receptors')""")).isEqualTo("Ketamine blocks a receptor");
            assertThat(database.ask("SELECT record #>> '{mechanisms,0,direction}' FROM works WHERE work_id = '"
                            + Works.id(2) + "'"))
                    .isEqualTo("blocks");
            assertThat(database.ask("SELECT headline FROM works WHERE work_id = '" + Works.id(4) + "'"))
                    .isEqualTo("A text with \ufffd in it");
        }
    }

    /** A schema of its own for each test. */
    private static final class Database implements SinkHarness {
        private final String schema;
        private final RunningSink<PostgresSink> sink;

        Database(String schema) {
            this.schema = schema;
            sink = new RunningSink<>(
                    () -> new PostgresSink(server.url(), null, null, schema, Mechanisms.bundled()),
                    PostgresSink::close);
        }

        @Override
        public void run(Supplier<String> topic) {
            sink.run(topic);
        }

        @Override
        public void runAndDie(Supplier<String> topic, int events) {
            sink.runAndDie(topic, events);
        }

        @Override
        public Map<String, String> shown() throws SQLException {
            Map<String, String> shown = new HashMap<>();
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT work_id, headline FROM works")) {
                while (rows.next()) {
                    shown.put(rows.getString(1), rows.getString(2));
                }
            }
            return shown;
        }

        String ask(String question) throws SQLException {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(question)) {
                assertThat(rows.next()).as(question).isTrue();
                String answer = rows.getString(1);
                assertThat(rows.next()).as(question).isFalse();
                return answer;
            }
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection(server.url() + "&currentSchema=" + schema);
        }

        @Override
        public void takeTargetDown() throws Exception {
            server.stop();
        }

        @Override
        public void bringTargetBack() throws Exception {
            server.start();
        }

        @Override
        public void close() {}
    }
}
