package org.tidemark.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.tidemark.app.edition.Sha256;

/** A copy of an edition, changed by somebody who knows how to make the list of hashes true again. */
final class TamperedEdition {
    private final Path folder;

    private TamperedEdition(Path folder) {
        this.folder = folder;
    }

    static TamperedEdition copy(Path edition, Path folder) {
        try (Stream<Path> all = Files.walk(edition)) {
            for (Path path : all.toList()) {
                Path to = folder.resolve(edition.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TamperedEdition(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Replaces the first occurrence of a text. */
    void change(String file, String from, String to) throws IOException {
        String text = Files.readString(file(file));
        int at = text.indexOf(from);
        assertThat(at).as(from).isNotNegative();
        Files.writeString(file(file), text.substring(0, at) + to + text.substring(at + from.length()));
    }

    void swap(String one, String other) throws IOException {
        Path aside = folder.resolve("aside");
        Files.move(file(one), aside);
        Files.move(file(other), file(one));
        Files.move(aside, file(other));
    }

    @FunctionalInterface
    interface PdfChange {
        void to(PDDocument pdf) throws IOException;
    }

    void changePdf(String language, PdfChange change) throws IOException {
        Path file = file(language + "/report.pdf");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
            change.to(pdf);
            pdf.save(file.toFile());
        }
    }

    /** Rewrites what a page draws: operators with their operands before them. */
    static void redraw(PDDocument pdf, PDPage page, UnaryOperator<List<Object>> change) throws IOException {
        List<Object> tokens = change.apply(new ArrayList<>(new PDFStreamParser(page).parse()));
        var stream = new PDStream(pdf);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
    }

    /** Takes out every operator of a kind, with the one operand before it. */
    static List<Object> without(List<Object> tokens, Predicate<String> operator) {
        List<Object> kept = new ArrayList<>();
        for (Object token : tokens) {
            if (token instanceof Operator op && operator.test(op.getName())) {
                kept.removeLast();
            } else {
                kept.add(token);
            }
        }
        return kept;
    }

    /** What is found wrong once the hashes are true again. */
    List<String> faults() throws IOException {
        var sums = new StringBuilder();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.equals("SHA256SUMS")) {
                    sums.append(Sha256.of(Files.readAllBytes(path))).append("  ").append(name).append('\n');
                }
            }
        }
        Files.writeString(file("SHA256SUMS"), sums, StandardCharsets.UTF_8);
        return Verification.of(folder).faults().stream().map(Fault::toString).toList();
    }
}
