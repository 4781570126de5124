package org.tidemark.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Checks that an edition is whole: every file of {@code SHA256SUMS} is there with its hash, no other file is, and the files
 * that every edition has are among them.
 */
public final class EditionVerifier {
    private static final String SUMS = "SHA256SUMS";
    private static final int HASH_LENGTH = 64;

    private EditionVerifier() {}

    /** Everything that is wrong, as {@code file: problem}; empty when the edition is whole. */
    public static List<String> verify(Path folder) throws IOException {
        return faults(folder).stream().map(Fault::toString).toList();
    }

    static List<Fault> faults(Path folder) throws IOException {
        Path list = folder.resolve(SUMS);
        if (!Files.isRegularFile(list)) {
            return List.of(fault(SUMS, "there is none, so this is no complete edition"));
        }
        List<Fault> faults = new ArrayList<>();
        Set<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            if (line.length() < HASH_LENGTH + 3 || !line.startsWith("  ", HASH_LENGTH)) {
                faults.add(fault(SUMS, "'" + line + "' is not a hash, two spaces and a name"));
                continue;
            }
            String name = line.substring(HASH_LENGTH + 2);
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder.normalize())) {
                faults.add(fault(SUMS, name + " is outside the edition"));
            } else if (!Files.isRegularFile(file)) {
                faults.add(fault(name, "missing"));
            } else if (!sha256(file).equals(line.substring(0, HASH_LENGTH))) {
                faults.add(fault(name, "changed since the edition was made"));
            }
            listed.add(name);
        }
        for (String name : names(folder)) {
            if (!listed.contains(name) && !name.equals(SUMS)) {
                faults.add(fault(name, "not part of the edition"));
            }
        }
        faults.addAll(missingParts(listed));
        return faults;
    }

    private static List<Fault> missingParts(Set<String> listed) {
        List<Fault> faults = new ArrayList<>();
        for (String always : List.of("facts.json", "manifest.json")) {
            if (!listed.contains(always)) {
                faults.add(fault(always, "every edition has one"));
            }
        }
        Set<String> languages = new TreeSet<>();
        for (String name : listed) {
            if (name.endsWith("/index.html") || name.endsWith("/report.pdf")) {
                languages.add(name.substring(0, name.indexOf('/')));
            }
        }
        if (languages.isEmpty()) {
            faults.add(fault("index.html", "no language has one"));
        }
        for (String language : languages) {
            for (String document : List.of("/index.html", "/report.pdf")) {
                if (!listed.contains(language + document)) {
                    faults.add(fault(language + document, "missing beside the other document of that language"));
                }
            }
        }
        return faults;
    }

    private static Fault fault(String file, String problem) {
        return Fault.of(Fault.Kind.FILE, Place.of(file), problem);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
