package org.afferent.sinks.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.afferent.client.Mechanisms;
import org.afferent.client.Position;
import org.afferent.client.WorkAdded;
import org.afferent.client.WorkChanged;
import org.afferent.client.WorkEvent;
import org.afferent.client.WorkMerged;
import org.afferent.client.WorkRemoved;
import org.afferent.sinks.Sink;
import org.afferent.sinks.TargetException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Works in tables of PostgreSQL. A batch and the position after it are one transaction, so every event takes effect exactly once. */
public final class PostgresSink implements Sink {
    private static final String ONLY_WRITER =
            "SELECT pg_try_advisory_lock(hashtextextended('afferent.sink.' || current_schema(), 0))";

    private final String url;
    private final Properties login;
    private final String schema;
    private final Mechanisms mechanisms;
    private Connection connection;
    private WorkTables tables;
    private String position;

    /**
     * @param url of JDBC: {@code jdbc:postgresql://host/database}
     * @param user or {@code null} when the URL says
     * @param password or {@code null}
     * @param schema made when missing
     * @param mechanisms the hierarchy that queries by family use
     */
    public PostgresSink(String url, String user, String password, String schema, Mechanisms mechanisms) {
        this.url = url;
        this.schema = schema;
        this.mechanisms = mechanisms;
        login = new Properties();
        login.setProperty("ApplicationName", "afferent sink");
        login.setProperty("tcpKeepAlive", "true");
        if (user != null) {
            login.setProperty("user", user);
        }
        if (password != null) {
            login.setProperty("password", password);
        }
    }

    @Override
    public Optional<Position> open() throws TargetException {
        close();
        try {
            migrate();
            connection = DriverManager.getConnection(url, login);
            connection.setSchema(schema);
            onlyWriter();
            connection.setAutoCommit(false);
            tables = new WorkTables(connection);
            tables.families(mechanisms);
            position = kept();
            connection.commit();
            return Position.parse(position);
        } catch (SQLException | FlywayException refused) {
            close();
            throw failure(refused);
        }
    }

    private void migrate() {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(url, login.getProperty("user"), login.getProperty("password"))
                .schemas(schema)
                .createSchemas(true)
                .locations("classpath:org/afferent/sinks/postgres")
                .load()
                .migrate();
    }

    private void onlyWriter() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet locked = statement.executeQuery(ONLY_WRITER)) {
            locked.next();
            if (!locked.getBoolean(1)) {
                throw new SQLException("another sink writes to schema " + schema);
            }
        }
    }

    private String kept() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position FROM sink_position")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    @Override
    public void write(List<WorkEvent> events, Position after) throws TargetException {
        try {
            for (WorkEvent event : events) {
                apply(event);
            }
            keep(after.text());
            connection.commit();
            position = after.text();
        } catch (SQLException refused) {
            close();
            throw failure(refused);
        }
    }

    private void apply(WorkEvent event) throws SQLException {
        if (event instanceof WorkAdded added) {
            tables.put(added.work());
        } else if (event instanceof WorkChanged changed) {
            tables.put(changed.work());
        } else if (event instanceof WorkMerged merged) {
            tables.merge(merged.workId(), merged.into());
        } else if (event instanceof WorkRemoved removed) {
            tables.remove(removed.workId());
        }
    }

    /** Only where it was left: a writer that was thought dead and comes back changes nothing. */
    private void keep(String next) throws SQLException {
        String sql = position.isEmpty()
                ? "INSERT INTO sink_position (position) VALUES (?)"
                : "UPDATE sink_position SET position = ? WHERE position = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, next);
            if (!position.isEmpty()) {
                statement.setString(2, position);
            }
            if (statement.executeUpdate() != 1) {
                throw new SQLException("another sink has moved the position of schema " + schema);
            }
        }
    }

    private TargetException failure(Exception cause) {
        String place = url.replaceFirst("\\?.*", "");
        return new TargetException(place + ": " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close(); // what is not committed is undone
            }
        } catch (SQLException gone) {
            // Then it is closed.
        }
        connection = null;
    }
}
