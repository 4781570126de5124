package org.tidemark.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.app.workspace.DatabaseSettings;

class DatabaseTest {
    @TempDir
    Path temp;

    private static int count(Database database, String sql) throws IOException {
        return database.transact(connection -> {
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static void execute(Database database, String sql) throws IOException {
        database.transact(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void tablesAreMadeOnceHoweverManyProgramsBeginAtOnce(Databases kind) throws Exception {
        Databases.Fresh fresh = kind.fresh(temp);
        int starters = 8;
        var together = new CountDownLatch(starters);
        try (ExecutorService threads = Executors.newFixedThreadPool(starters)) {
            List<Future<Integer>> all = new ArrayList<>();
            Callable<Integer> start = () -> {
                together.countDown();
                together.await();
                try (Database database = fresh.open()) {
                    return count(database, "SELECT count(*) FROM letter");
                }
            };
            for (int i = 0; i < starters; i++) {
                all.add(threads.submit(start));
            }
            for (Future<Integer> one : all) {
                assertThat(one.get(60, TimeUnit.SECONDS)).isZero();
            }
        }
        try (Database database = fresh.open()) {
            assertThat(count(database, "SELECT count(*) FROM schema_step"))
                    .isEqualTo(Migrations.bundled().steps().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDatabaseOfANewerProgramIsLeftAlone(Databases kind) throws Exception {
        Databases.Fresh fresh = kind.fresh(temp);
        int known = Migrations.bundled().steps().size();
        String name;
        try (Database database = fresh.open()) {
            name = database.name();
            execute(database, "INSERT INTO schema_step (number, name, sha256) VALUES (" + (known + 1) + ", 'x', 'y')");
        }

        assertThatThrownBy(() -> Database.open(fresh.out(), fresh.settings(), Map.of()))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(name + ": its tables are of version " + (known + 1)
                        + " and this program knows up to version " + known
                        + "; use the newer program that made them");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDatabaseWhoseStepsAreOthersIsLeftAlone(Databases kind) throws Exception {
        Databases.Fresh fresh = kind.fresh(temp);
        String name;
        try (Database database = fresh.open()) {
            name = database.name();
            execute(database, "UPDATE schema_step SET sha256 = 'other' WHERE number = 1");
        }

        assertThatThrownBy(() -> Database.open(fresh.out(), fresh.settings(), Map.of()))
                .hasMessage(name + ": step 1 of its tables is not this program's 001-delivery.sql;"
                        + " it was made by another program, or changed by hand");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aStepThatFailsLeavesNothing(Databases kind) throws Exception {
        Databases.Fresh fresh = kind.fresh(temp);
        var steps = new ArrayList<>(Migrations.bundled().steps());
        steps.add(new Migrations.Step("good.sql", "CREATE TABLE good (a INTEGER);\n"));
        steps.add(new Migrations.Step("torn.sql", "CREATE TABLE torn (a INTEGER);\nCREATE TABLE torn (a INTEGER);\n"));
        try (Database database = fresh.open()) {
            Dialect dialect = dialect(fresh);
            assertThatThrownBy(() -> database.transact(open -> new Migrations(steps).apply(open, dialect)))
                    .hasMessageContaining("torn");
            assertThat(count(database, "SELECT count(*) FROM schema_step"))
                    .isEqualTo(Migrations.bundled().steps().size());
            assertThatThrownBy(() -> count(database, "SELECT count(*) FROM good"))
                    .isInstanceOf(DatabaseException.class);
            steps.removeLast();
            assertThat(database.<Integer>transact(open -> new Migrations(steps).apply(open, dialect))).isEqualTo(1);
            assertThat(count(database, "SELECT count(*) FROM good")).isZero();
        }
    }

    private static Dialect dialect(Databases.Fresh fresh) throws IOException {
        return fresh.settings().isPresent()
                ? new PostgreSql(fresh.settings().get(), Optional.empty())
                : new Sqlite(fresh.out());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void workThatThrowsIsUndoneAndTheDatabaseGoesOn(Databases kind) throws Exception {
        try (Database database = kind.fresh(temp).open()) {
            String insert = "INSERT INTO sender (id, host, pid, started_at) VALUES ('a', 'b', 1, 'c')";
            assertThatThrownBy(() -> database.transact(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate(insert);
                }
                throw new SQLException("no");
            })).isInstanceOf(DatabaseException.class);
            assertThat(count(database, "SELECT count(*) FROM sender")).isZero();
            execute(database, insert);
            assertThat(count(database, "SELECT count(*) FROM sender")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLockIsHeldByOneAndGivenUpOnClosing(Databases kind) throws Exception {
        Databases.Fresh fresh = kind.fresh(temp);
        try (Database other = fresh.open()) {
            try (Database one = fresh.open()) {
                assertThat(one.tryLock("a")).isTrue();
                assertThat(one.tryLock("a")).isFalse();
                assertThat(other.tryLock("a")).isFalse();
                assertThat(other.isLocked("a")).isTrue();
                assertThat(other.tryLock("b")).isTrue();
                assertThat(one.isLocked("b")).isTrue();
            }
            assertThat(other.isLocked("a")).isFalse();
            assertThat(other.tryLock("a")).isTrue();
            other.unlock("a");
            assertThat(other.isLocked("a")).isFalse();
        }
    }

    @Test
    void aConnectionThatTheServerCutIsOpenedAnewWithItsLocks() throws Exception {
        Databases.Fresh fresh = Databases.POSTGRESQL.fresh(temp);
        try (Database one = fresh.open(); Database other = fresh.open()) {
            assertThat(one.tryLock("a")).isTrue();
            int process = count(one, "SELECT pg_backend_pid()");
            execute(one, "INSERT INTO sender (id, host, pid, started_at) VALUES ('a', 'b', 1, 'c')");
            count(other, "SELECT pg_terminate_backend(" + process + ")::int");

            assertThatThrownBy(() -> count(one, "SELECT count(*) FROM sender"))
                    .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.lost()).isTrue());
            assertThat(count(one, "SELECT count(*) FROM sender")).isEqualTo(1);
            assertThat(other.tryLock("a")).isFalse();

            count(other, "SELECT pg_terminate_backend(" + count(one, "SELECT pg_backend_pid()") + ")::int");
            assertThatThrownBy(() -> count(one, "SELECT 1")).isInstanceOf(DatabaseException.class);
            assertThat(other.tryLock("a")).isTrue();
            assertThatThrownBy(() -> count(one, "SELECT 1")).hasMessage(one.name()
                    + ": the connection was lost, and another process has taken the place of this one (a)");
        }
    }

    @Test
    void theFileIsItsOwnersAloneAndAbsentUntilItIsNeeded() throws Exception {
        assertThat(Database.exists(temp, Optional.empty())).isFalse();
        try (Database database = Databases.SQLITE.fresh(temp).open()) {
            assertThat(database.place()).isNotEmpty();
        }
        assertThat(Database.exists(temp, Optional.empty())).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve(".tidemark.sqlite"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aCommitOfSqliteIsOnTheDiskAndInOneFile() throws Exception {
        try (Database database = Databases.SQLITE.fresh(temp).open()) {
            assertThat(count(database, "PRAGMA synchronous")).as("FULL").isEqualTo(2);
            String mode = database.transact(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("PRAGMA journal_mode")) {
                    row.next();
                    return row.getString(1);
                }
            });
            assertThat(mode).isEqualTo("truncate");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithoutASecret() {
        var nowhere = new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/desk", Optional.of("desk"), "SECRET");

        assertThatThrownBy(() -> Database.open(temp, Optional.of(nowhere), Map.of("SECRET", "hunter2")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("the database jdbc:postgresql://127.0.0.1:1/desk: ")
                .hasMessageNotContaining("hunter2");
    }
}
