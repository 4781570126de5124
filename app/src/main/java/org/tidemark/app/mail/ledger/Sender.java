package org.tidemark.app.mail.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * A process that sends, under a name that no other ever has.
 *
 * @param host as the machine calls itself; for people, never compared
 */
public record Sender(String id, String host, long pid) {

    /** This process, with a new name. */
    public static Sender thisProcess() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "unknown";
        }
        return new Sender(UUID.randomUUID().toString().replace("-", ""), host, ProcessHandle.current().pid());
    }

    /** The lock that its process holds as long as it lives. */
    static String lock(String id) {
        return "sender " + id;
    }
}
