package org.tidemark.app.workspace;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code database:}. */
final class DatabaseReader {
    private static final String EXAMPLE = "jdbc:postgresql://db.example.org/tidemark";
    private static final Pattern SECRET = Pattern.compile("(?i)[?&][^=&]*password=|//[^/@]*:[^/@]*@");

    private DatabaseReader() {}

    static Optional<DatabaseSettings> read(ConfigMap top) {
        return top.map("database").map(map -> {
            String url = map.requiredText("url", EXAMPLE);
            if (!url.startsWith("jdbc:postgresql:")) {
                map.problems().add(map.placeOf("url"), map.name("url"), "'" + url + "' is not PostgreSQL's",
                        "write an address such as " + EXAMPLE);
            } else if (SECRET.matcher(url).find()) {
                map.problems().add(map.placeOf("url"), map.name("url"), "the address holds a password",
                        "put it into the environment variable that password-env names");
            }
            var settings = new DatabaseSettings(url, map.text("user"),
                    map.text("password-env").orElse("TIDEMARK_DATABASE_PASSWORD"));
            map.end();
            return settings;
        });
    }
}
