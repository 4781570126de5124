package org.tidemark.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A finished edition, read with what had no part in writing it. */
record Edition(Path folder) {
    static final List<String> LANGUAGES = List.of("ko", "zh-Hans", "zh-Hant", "ru", "en");

    Path htmlFile(String language) {
        return folder.resolve(language).resolve("index.html");
    }

    Path pdfFile(String language) {
        return folder.resolve(language).resolve("report.pdf");
    }

    Document html(String language) {
        try {
            return Jsoup.parse(htmlFile(language), "UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the PDF in reading order, without running headers and whatever else is decoration, without blanks. */
    String pdfText(String language) {
        try (PDDocument pdf = Loader.loadPDF(pdfFile(language).toFile())) {
            return squeezed(new ContentStripper().getText(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of every file by its name in the edition. */
    Map<String, String> hashes() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(
                    file -> folder.relativize(file).toString().replace('\\', '/'), Sha256::of, (a, b) -> a,
                    TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts of {@code facts.json} by id. */
    Map<String, JsonNode> facts() {
        Map<String, JsonNode> facts = new LinkedHashMap<>();
        json("facts.json").get("facts").forEach(fact -> facts.put(fact.get("id").asText(), fact));
        return facts;
    }

    /** Without blanks and the invisible signs that only steer where lines break. */
    static String squeezed(String text) {
        var squeezed = new StringBuilder(text.length());
        text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT).forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }
}
