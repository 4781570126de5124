package org.tidemark.app.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Where SQLite and PostgreSQL differ. All other statements are the same text for both. */
interface Dialect {
    /** What messages call this database; never holds a password. */
    String name();

    /** A new connection, on which a commit has reached the disk when it returns. */
    Connection connect() throws SQLException;

    void begin(Connection connection) throws SQLException;

    void commit(Connection connection) throws SQLException;

    void rollback(Connection connection) throws SQLException;

    /** Keeps other programs from changing the tables until the end of the running transaction. */
    void lockSchema(Connection connection) throws SQLException;

    /** Takes a lock that ends with this process, or says that somebody else has it. */
    boolean tryLock(Connection connection, String name) throws SQLException, IOException;

    void unlock(Connection connection, String name) throws SQLException, IOException;

    /** What tells this database from a copy of it; empty where nothing does. */
    String place() throws IOException;
}
