package org.tidemark.app.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.workspace.Workspace;

/** Decides which of the copies that came may replace those that are there. */
final class Admission {
    private final Workspace workspace;
    private final boolean acceptLosses;

    Admission(Workspace workspace, boolean acceptLosses) {
        this.workspace = workspace;
        this.acceptLosses = acceptLosses;
    }

    /** @param folder where the copies lie while they are looked at */
    void decide(List<Arrival> arrivals, Path folder) throws IOException {
        List<Arrival> pending = arrivals.stream().filter(Arrival::isToCome).toList();
        for (Arrival arrival : pending) {
            arrival.laidAt(Files.write(folder.resolve("copy-" + pending.indexOf(arrival)),
                    arrival.received().orElseThrow().bytes()));
        }
        Inspection.Verdict verdict = inspect(pending);
        for (Arrival arrival : pending) {
            if (arrival.isToCome()) {
                compare(arrival);
            }
        }
        // those that are left were judged beside copies that do not come after all
        Inspection.Verdict last = pending.stream().allMatch(Arrival::isToCome) ? verdict : inspect(pending);
        for (Arrival arrival : pending) {
            if (arrival.isToCome()) {
                last.warnings().getOrDefault(arrival.source().file(), List.of())
                        .forEach(warning -> arrival.note("warning: " + warning));
            }
        }
    }

    private Inspection.Verdict inspect(List<Arrival> arrivals) {
        Map<Path, Path> copies = new LinkedHashMap<>();
        arrivals.stream().filter(Arrival::isToCome)
                .forEach(arrival -> copies.put(arrival.source().path(), arrival.copy().orElseThrow()));
        Inspection.Verdict verdict = new Inspection(workspace).judge(copies);
        arrivals.stream().filter(Arrival::isToCome).forEach(
                arrival -> verdict.problems().getOrDefault(arrival.source().file(), List.of())
                        .forEach(arrival::refuse));
        return verdict;
    }

    private void compare(Arrival arrival) throws IOException {
        Answer.Received received = arrival.received().orElseThrow();
        Path file = arrival.source().path();
        List<String> losses = new ArrayList<>();
        boolean ended = endsWithALine(received.bytes());
        if (!received.lengthTold() && !ended) {
            losses.add("the server did not tell the length, and the last line has no end: it may be cut off");
        }
        Optional<Content> there = Content.there(workspace, file);
        if (there.isPresent()) {
            if (there.get().rows() == 0) {
                arrival.note("nothing can be read in the copy that was there, so nothing was compared");
            } else {
                Comparison comparison = Comparison.of(there.get(),
                        Content.of(workspace, file, arrival.copy().orElseThrow()));
                losses.addAll(comparison.losses());
                comparison.notes().forEach(arrival::note);
            }
            if (received.lengthTold() && !ended && endsWithALine(Files.readAllBytes(file))) {
                losses.add("the last line has no end, and that of the copy that is there has one: it may be cut off");
            }
        }
        if (acceptLosses) {
            losses.forEach(loss -> arrival.note("accepted: " + loss));
        } else {
            losses.forEach(loss -> arrival.refuse(loss + "; if that is right, fetch with --accept-losses"));
        }
    }

    /** A gzipped file ends as its lengths say, and is not unpacked when it does not. */
    private static boolean endsWithALine(byte[] bytes) {
        int n = bytes.length;
        boolean gzipped = n > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
        // of two-byte characters the low byte may come first
        return gzipped || n > 0 && (bytes[n - 1] == '\n' || bytes[n - 1] == '\r'
                || n > 1 && bytes[n - 1] == 0 && bytes[n - 2] == '\n');
    }
}
