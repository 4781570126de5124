package org.tidemark.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What an edition is like when it is read back.
 *
 * @param folder    of the edition
 * @param faults    everything that is wrong, in the order of the files; empty when the edition is clean
 * @param languages that were read
 * @param facts     that {@code facts.json} holds
 * @param figures   printed on pages, each compared with its fact
 * @param pages     of the PDFs, each compared with its web page
 */
public record Verification(Path folder, List<Fault> faults, int languages, int facts, int figures, int pages) {
    public Verification {
        faults = List.copyOf(faults);
    }

    /** Reads an edition back, several languages at a time. Nothing is changed. */
    public static Verification of(Path folder) throws IOException {
        List<Fault> faults = new ArrayList<>(EditionVerifier.faults(folder));
        Path manifest = folder.resolve("manifest.json");
        Path facts = folder.resolve("facts.json");
        if (!Files.isRegularFile(manifest) || !Files.isRegularFile(facts)) {
            return new Verification(folder, faults, 0, 0, 0, 0);
        }
        EditionRecord.Reading reading = EditionRecord.read(Files.readAllBytes(manifest), Files.readAllBytes(facts));
        faults.addAll(reading.faults());
        EditionRecord edition = reading.record();
        List<String> languages = edition.languages().stream()
                .filter(language -> isPlain(language) && Files.isDirectory(folder.resolve(language))).toList();
        for (String language : edition.languages()) {
            if (!languages.contains(language)) {
                faults.add(Fault.of(Fault.Kind.LANGUAGE, Place.of(language + "/index.html"),
                        "the edition says that it is printed in " + language + ", and it is not there"));
            }
        }
        List<LanguageCheck.Result> results = read(folder, languages, edition);
        results.forEach(result -> faults.addAll(result.faults()));
        faults.addAll(Languages.faults(results));
        return new Verification(folder, faults, results.size(), edition.facts().size(),
                results.stream().mapToInt(LanguageCheck.Result::figures).sum(),
                results.stream().mapToInt(LanguageCheck.Result::pages).sum());
    }

    /** A tag of a language, and no way out of the folder. */
    private static boolean isPlain(String language) {
        return language.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
    }

    private static List<LanguageCheck.Result> read(Path folder, List<String> languages, EditionRecord edition) {
        int workers = Math.min(languages.size(), Runtime.getRuntime().availableProcessors());
        List<LanguageCheck.Result> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, workers))) {
            List<Future<LanguageCheck.Result>> reading = languages.stream()
                    .map(language -> executor.submit(() -> LanguageCheck.of(folder, language, edition))).toList();
            for (Future<LanguageCheck.Result> one : reading) {
                results.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading " + folder + " back failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + folder + " back", e);
        }
        return results;
    }

    public boolean isClean() {
        return faults.isEmpty();
    }

    /** The faults of some kinds. */
    public List<Fault> of(Fault.Kind... kinds) {
        List<Fault.Kind> wanted = List.of(kinds);
        return faults.stream().filter(fault -> wanted.contains(fault.kind())).toList();
    }
}
