package org.tidemark.app.workspace;

import java.util.Optional;

/**
 * The PostgreSQL database of a desk that works on several hosts; one that has no such settings keeps a file beside its
 * editions.
 *
 * @param url         for JDBC, such as {@code jdbc:postgresql://db.example.org/tidemark}; never holds a password
 * @param passwordEnv name of the environment variable that holds the password; the file never does
 */
public record DatabaseSettings(String url, Optional<String> user, String passwordEnv) {}
