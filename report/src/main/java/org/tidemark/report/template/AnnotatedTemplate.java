package org.tidemark.report.template;

import java.util.List;
import org.tidemark.report.text.TemplateProblem;

/**
 * A template's text with {@code at="file:line"} in every element it writes, so that what comes out can be traced to the line
 * it was written on. Line breaks stay where they are.
 */
final class AnnotatedTemplate {
    /** Would let a template reach beyond its model, undo the escaping, or print what differs from run to run. */
    private static final List<String> FORBIDDEN = List.of("?eval", "?interpret", "?new", "?api", "?no_esc", "<#ftl",
            "<#setting", "<#noautoesc", "<#outputformat", ".now", ".locale");

    private AnnotatedTemplate() {}

    static String of(String file, String text) {
        return of(file, text, true);
    }

    /** The text as it is, after the same search for what templates may not do: for pages that are not read into blocks. */
    static String checked(String file, String text) {
        of(file, text, false);
        return text;
    }

    private static String of(String file, String text, boolean marks) {
        var out = new StringBuilder(text.length() + text.length() / 4);
        int line = 1;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '<' && text.startsWith("<#--", i)) {
                int end = text.indexOf("-->", i);
                int stop = end < 0 ? text.length() : end + 3;
                line += linesIn(text, i, stop);
                out.append(text, i, stop);
                i = stop;
                continue;
            }
            if (c == '\n') {
                line++;
            }
            if (c == '?' || c == '.' || c == '<') {
                refuseForbidden(file, line, text, i);
            }
            out.append(c);
            i++;
            if (c == '<' && i < text.length() && isLetter(text.charAt(i))) {
                int end = i;
                while (end < text.length() && isNameCharacter(text.charAt(end))) {
                    end++;
                }
                out.append(text, i, end);
                if (marks && end < text.length() && " \n\r\t>/".indexOf(text.charAt(end)) >= 0) {
                    out.append(mark(file, line));
                }
                i = end;
            }
        }
        return out.toString();
    }

    /** The column a person sees, for a column of the annotated text. */
    static int originalColumn(String file, String original, int line, int column) {
        List<String> lines = original.lines().toList();
        if (line < 1 || line > lines.size()) {
            return column;
        }
        String written = lines.get(line - 1);
        int mark = mark(file, line).length();
        int seen = column;
        int at = 0;
        for (int i = 0; i + 1 < written.length() && at < column; i++, at++) {
            if (written.charAt(i) == '<' && isLetter(written.charAt(i + 1)) && at + 1 < column - mark) {
                seen -= mark;
                at += mark;
            }
        }
        return Math.max(1, seen);
    }

    /** Pages around the report are not parsed again, and their readers need no marks. */
    private static String mark(String file, int line) {
        return file.startsWith("delivery/") ? "" : " at=\"" + file + ":" + line + "\"";
    }

    private static void refuseForbidden(String file, int line, String text, int at) {
        for (String word : FORBIDDEN) {
            if (text.startsWith(word, at)) {
                int end = at + word.length();
                boolean whole = end == text.length() || !isNameCharacter(text.charAt(end));
                boolean special = word.charAt(0) != '.' || at == 0 || !isNameCharacter(text.charAt(at - 1));
                if (whole && special) {
                    throw TemplateProblem.at(file + ":" + line, "'" + word + "' is not for templates",
                            "pass what the section needs in its model");
                }
            }
        }
    }

    private static int linesIn(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isNameCharacter(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '_';
    }
}
