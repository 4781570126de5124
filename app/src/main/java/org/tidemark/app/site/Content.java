package org.tidemark.app.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file of the site is to hold. */
sealed interface Content {

    /** Whether a file holds just that. */
    boolean isIn(Path file) throws IOException;

    /** Writes a new file. */
    void write(Path file) throws IOException;

    /** Made for the site. */
    @SuppressWarnings("ArrayRecordComponent") // made here, written once, never changed
    record Bytes(byte[] bytes) implements Content {
        @Override
        public boolean isIn(Path file) throws IOException {
            return Files.isRegularFile(file) && Files.size(file) == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes);
        }

        @Override
        public void write(Path file) throws IOException {
            Files.write(file, bytes);
            SiteFolder.force(file);
        }
    }

    /** As it lies elsewhere. */
    record Copy(Path source) implements Content {
        @Override
        public boolean isIn(Path file) throws IOException {
            return file.equals(source) || Files.isRegularFile(file) && Files.mismatch(source, file) < 0;
        }

        @Override
        public void write(Path file) throws IOException {
            Files.copy(source, file);
            SiteFolder.force(file);
        }
    }
}
