package org.tidemark.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tidemark.app.edition.Sha256;

/**
 * The steps that lead from an empty database to the tables of this program, applied once each and in order.
 *
 * @param steps the first is number 1
 */
record Migrations(List<Step> steps) {
    /** In the order of their numbers; a file that was released is never changed or taken out. */
    private static final List<String> FILES = List.of("001-delivery.sql", "002-run.sql");

    Migrations {
        steps = List.copyOf(steps);
    }

    /** @param sql statements, each ended by {@code ;} at the end of a line, in words that both databases know */
    record Step(String name, String sql) {
        /** Of the text alone, so that a checkout with other line ends is the same step. */
        String sha256() {
            return Sha256.of(sql.replace("\r\n", "\n"));
        }
    }

    static Migrations bundled() {
        return new Migrations(FILES.stream().map(Migrations::read).toList());
    }

    private static Step read(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + file);
            }
            return new Step(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Applies the steps that the database lacks, in the transaction of the caller.
     *
     * @return how many were applied
     * @throws SQLException if a step fails or the database was made by another line of programs
     */
    int apply(Connection connection, Dialect dialect) throws SQLException {
        dialect.lockSchema(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_step"
                    + " (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL)");
        }
        SortedMap<Integer, String> applied = applied(connection);
        int last = applied.isEmpty() ? 0 : applied.lastKey();
        if (last > steps.size()) {
            throw new SQLException("its tables are of version " + last + " and this program knows up to version "
                    + steps.size() + "; use the newer program that made them");
        }
        for (int number = 1; number <= last; number++) {
            Step ours = steps.get(number - 1);
            if (!ours.sha256().equals(applied.get(number))) {
                throw new SQLException("step " + number + " of its tables is not this program's " + ours.name()
                        + "; it was made by another program, or changed by hand");
            }
        }
        for (int number = last + 1; number <= steps.size(); number++) {
            apply(connection, number, steps.get(number - 1));
        }
        return steps.size() - last;
    }

    /** The hash of each step that the database has. */
    private static SortedMap<Integer, String> applied(Connection connection) throws SQLException {
        SortedMap<Integer, String> applied = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number, sha256 FROM schema_step")) {
            while (rows.next()) {
                applied.put(rows.getInt(1), rows.getString(2));
            }
        }
        return applied;
    }

    private static void apply(Connection connection, int number, Step step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : step.sql().split(";[ \\t]*\\r?\\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO schema_step (number, name, sha256) VALUES (?, ?, ?)")) {
            insert.setInt(1, number);
            insert.setString(2, step.name());
            insert.setString(3, step.sha256());
            insert.executeUpdate();
        }
    }
}
