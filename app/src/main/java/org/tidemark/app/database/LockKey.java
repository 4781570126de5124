package org.tidemark.app.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The number under which a database knows a lock. */
final class LockKey {
    private LockKey() {}

    static long of(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("tidemark " + name).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
