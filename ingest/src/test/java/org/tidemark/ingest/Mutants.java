package org.tidemark.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Damages files the way editors, downloads, spreadsheets and disks do. The same random numbers give the same mutants. */
final class Mutants {
    /** What was done to the file. */
    enum Kind {
        BYTES_FLIPPED, TEXT_TYPED, LINES_CUT, LINES_REPEATED, LINES_SWAPPED, FILE_CUT, COLUMN_DROPPED, COLUMNS_SWAPPED,
        CELLS_SWAPPED, QUOTE_OPENED, ENCODING_MIXED, OTHER_CHARSET, HUGE_FIELD, OTHER_DIGITS, DELIMITER_CHANGED,
        BLANK_LINE, OTHER_THING
    }

    private static final List<String> DIRT = List.of(",", "\"", "\n", "\r", "-", ".", "0", "9", "\0", "\u00a0",
            "\ufeff",
            "e", "NaN", "9999999999999999999", "1e308", "1e-999", "2024-02-30", "(", "'", ";", "\"\"", "ﬁ", "\ud83d",
            "−", "$", "%", "/", " ", "<", "\t");
    /** Arabic, Devanagari, fullwidth and mathematical digits. */
    private static final String[] DIGITS = {"٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "０１２３４５６７８９"};

    private final Random random;
    private final Charset charset;

    Mutants(Random random, Charset charset) {
        this.random = random;
        this.charset = charset;
    }

    byte[] of(byte[] original, Kind kind) {
        return switch (kind) {
            case BYTES_FLIPPED -> flipped(original);
            case FILE_CUT -> Arrays.copyOf(original, random.nextInt(original.length));
            case ENCODING_MIXED -> mixed(original);
            case OTHER_CHARSET -> text(original).getBytes(pick(List.of(StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE, Charset.forName("MS949"), Charset.forName("windows-1252"),
                    Charset.forName("windows-31j"), StandardCharsets.UTF_8)));
            case OTHER_THING -> otherThing(original);
            case TEXT_TYPED -> typed(text(original)).getBytes(charset);
            default -> String.join("", lines(text(original), kind)).getBytes(charset);
        };
    }

    private String text(byte[] bytes) {
        return new String(bytes, charset);
    }

    private byte[] flipped(byte[] original) {
        byte[] mutant = original.clone();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(mutant.length);
            mutant[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : mutant[at] ^ 1 << random.nextInt(8));
        }
        return mutant;
    }

    private byte[] mixed(byte[] original) {
        int at = random.nextInt(original.length + 1);
        byte[] other = pick(List.of("é", "한", "±", "Ш")).getBytes(pick(List.of(StandardCharsets.UTF_8,
                Charset.forName("MS949"), Charset.forName("windows-1251"), StandardCharsets.UTF_16LE)));
        var mutant = new ByteArrayOutputStream();
        mutant.write(original, 0, at);
        mutant.writeBytes(other);
        mutant.write(original, at, original.length - at);
        return mutant.toByteArray();
    }

    private byte[] otherThing(byte[] original) {
        return switch (random.nextInt(5)) {
            case 0 -> zip(original);
            case 1 ->
                "<!DOCTYPE html>\n<html><body>Too many requests, please try again</body></html>".getBytes(charset);
            case 2 -> ("\n  <html>" + text(original) + "</html>").getBytes(charset);
            case 3 -> "{\"error\": \"rate limit\"}\n".getBytes(charset);
            default -> new byte[random.nextInt(64)];
        };
    }

    private static byte[] zip(byte[] original) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("input.csv"));
            zip.write(original);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail to be written", impossible);
        }
        return bytes.toByteArray();
    }

    private String typed(String original) {
        var text = new StringBuilder(original);
        for (int i = 0; i <= random.nextInt(4) && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, pick(DIRT));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.replace(at, at + 1, pick(DIRT));
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
            }
        }
        return text.toString();
    }

    private List<String> lines(String text, Kind kind) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)", -1)));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (kind) {
            case LINES_CUT -> lines.subList(Math.min(at, other), Math.max(at, other)).clear();
            case LINES_REPEATED ->
                lines.add(other, lines.get(at).endsWith("\n") ? lines.get(at) : lines.get(at) + "\n");
            case LINES_SWAPPED -> Collections.swap(lines, at, other);
            case BLANK_LINE -> lines.add(at, pick(List.of("\n", "\r\n", " \n", ",,\n")));
            case COLUMN_DROPPED, COLUMNS_SWAPPED -> columns(lines, kind == Kind.COLUMN_DROPPED);
            case CELLS_SWAPPED -> cells(lines, at);
            case QUOTE_OPENED -> insert(lines, at, "\"");
            case HUGE_FIELD ->
                insert(lines, at, pick(List.of("9", "x", ",", "1.", "\"")).repeat(1 << 8 + random.nextInt(9)));
            case OTHER_DIGITS -> lines.set(at, otherDigits(lines.get(at)));
            case DELIMITER_CHANGED -> lines.replaceAll(line -> line.replace(',', '\u0001').replace(';', ',')
                    .replace('\u0001', ';'));
            default -> throw new IllegalStateException(kind + " is not done to lines");
        }
        return lines;
    }

    private void insert(List<String> lines, int line, String what) {
        String text = lines.get(line);
        int at = random.nextInt(text.length() + 1);
        lines.set(line, text.substring(0, at) + what + text.substring(at));
    }

    private String otherDigits(String line) {
        String digits = pick(List.of(DIGITS));
        var text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            text.append(c >= '0' && c <= '9' && random.nextBoolean() ? digits.charAt(c - '0') : c);
        }
        return text.toString();
    }

    /** By the commas or semicolons as they stand, quoted or not: an editor that knows no CSV does the same. */
    private void columns(List<String> lines, boolean drop) {
        String delimiter = lines.getFirst().indexOf(';') >= 0 ? ";" : ",";
        int a = random.nextInt(8);
        int b = random.nextInt(8);
        lines.replaceAll(line -> {
            String end = line.endsWith("\n") ? line.endsWith("\r\n") ? "\r\n" : "\n" : "";
            List<String> cells = new ArrayList<>(
                    Arrays.asList(line.substring(0, line.length() - end.length()).split(delimiter, -1)));
            if (drop && a < cells.size()) {
                cells.remove(a);
            } else if (!drop && a < cells.size() && b < cells.size()) {
                Collections.swap(cells, a, b);
            }
            return String.join(delimiter, cells) + end;
        });
    }

    private void cells(List<String> lines, int at) {
        List<String> one = new ArrayList<>(List.of(lines.get(at)));
        columns(one, false);
        lines.set(at, one.getFirst());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
