package org.tidemark.app.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidemark.app.mail.recipient.Recipient;

/**
 * Who is written to, as the files say at this moment: somebody who is taken off the list while letters are being sent gets
 * none any more. The files are read again only when they have changed.
 */
public final class Readers {
    private final List<Path> files;
    private final Reading reading;
    private List<String> seen = List.of();
    private Now known = new Now(Map.of(), Set.of());

    /**
     * What the files say.
     *
     * @param readers by address, in the order of the file
     * @param others  addresses of those who get letters too, but not by this call
     */
    public record Now(Map<String, Recipient> readers, Set<String> others) {
        public Now {
            readers = Collections.unmodifiableMap(new LinkedHashMap<>(readers));
            others = Set.copyOf(others);
        }

        /** Some of everybody who gets letters. */
        public static Now of(List<Recipient> readers, List<Recipient> everybody) {
            Map<String, Recipient> here = new LinkedHashMap<>();
            readers.forEach(reader -> here.put(reader.address(), reader));
            Set<String> others = new HashSet<>();
            everybody.forEach(reader -> others.add(reader.address()));
            others.removeAll(here.keySet());
            return new Now(here, others);
        }
    }

    /** Reads the files; a fault in them is an exception, since it is not known any more who wants no letter. */
    @FunctionalInterface
    public interface Reading {
        Now now() throws IOException;
    }

    /** @param files that {@code reading} reads; they need not exist */
    public Readers(List<Path> files, Reading reading) {
        this.files = List.copyOf(files);
        this.reading = reading;
    }

    public Now now() throws IOException {
        List<String> state = new ArrayList<>();
        for (Path file : files) {
            state.add(state(file));
        }
        if (!state.equals(seen)) {
            known = reading.now();
            seen = state;
        }
        return known;
    }

    private static String state(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "absent";
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.fileKey() + " " + attributes.size() + " " + attributes.lastModifiedTime();
    }
}
