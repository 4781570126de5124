package org.tidemark.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads page and PDF of one language back and compares them with the facts and with each other. */
final class LanguageCheck {
    private final String language;
    private final EditionRecord edition;
    private final Place htmlPlace;
    private final Place pdfPlace;
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable WebPage page;
    private int figures;
    private int pages;

    private LanguageCheck(String language, EditionRecord edition) {
        this.language = language;
        this.edition = edition;
        this.htmlPlace = Place.of(language + "/index.html");
        this.pdfPlace = Place.of(language + "/report.pdf");
    }

    /**
     * What was found in one language.
     *
     * @param figures printed on the page, each compared with its fact
     * @param pages   of the PDF
     * @param page    empty when it could not be read
     */
    record Result(String language, List<Fault> faults, int figures, int pages, Optional<WebPage> page) {}

    static Result of(Path folder, String language, EditionRecord edition) {
        var check = new LanguageCheck(language, edition);
        check.read(folder);
        return new Result(language, List.copyOf(check.faults), check.figures, check.pages,
                Optional.ofNullable(check.page));
    }

    private void read(Path folder) {
        WebPage html;
        try {
            html = WebPage.read(Files.readAllBytes(folder.resolve(htmlPlace.file())));
        } catch (IOException e) {
            faults.add(unreadable(htmlPlace, e));
            return;
        }
        page = html;
        aboutThePage(html);
        PdfReport pdf;
        try {
            pdf = PdfReport.read(Files.readAllBytes(folder.resolve(pdfPlace.file())));
        } catch (IOException e) {
            faults.add(unreadable(pdfPlace, e));
            return;
        }
        pages = pdf.headers().size();
        aboutThePdf(pdf);
        if (pdf.language().equals(language) && pdf.tagged()) {
            compare(html, pdf);
        }
    }

    private static Fault unreadable(Place place, IOException e) {
        String why = e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
        return Fault.of(Fault.Kind.FILE, place, "it cannot be read: " + why);
    }

    private void aboutThePage(WebPage html) {
        if (!html.language().equals(language)) {
            faults.add(Fault.differs(Fault.Kind.LANGUAGE, htmlPlace, "the page is in another language", html.language(),
                    language));
        }
        if (!html.asOf().equals(edition.asOf())) {
            faults.add(Fault.differs(Fault.Kind.TEXT, htmlPlace, "the page is of another day", html.asOf(),
                    edition.asOf()));
        }
        List<String> sections = html.parts().stream().map(Part::id).toList();
        if (!edition.sections().isEmpty()) {
            order(sections, edition.sections(), htmlPlace);
        }
        var reader = new FigureReader(language, html.names());
        Map<String, String> words = new HashMap<>();
        for (Part part : html.parts()) {
            Place place = htmlPlace.in(part.id());
            if (part.passages().stream().skip(1).allMatch(passage -> passage.squeezed().isEmpty())) {
                faults.add(Fault.of(Fault.Kind.SECTION, place, "the section says nothing"));
            }
            for (Passage passage : part.passages()) {
                figures(passage, reader, place, words);
            }
            for (Passage passage : html.folded().getOrDefault(part.id(), List.of())) {
                figures(passage, reader, place, words);
            }
        }
    }

    private void figures(Passage passage, FigureReader reader, Place place, Map<String, String> words) {
        for (Passage.Figure figure : passage.figures()) {
            figures++;
            StoredFact fact = edition.facts().get(figure.fact());
            Place at = place.at(figure.fact());
            if (fact == null) {
                faults.add(
                        Fault.differs(Fault.Kind.FIGURE, at, "facts.json has no such fact", figure.text(), "nothing"));
                continue;
            }
            boolean alone = passage.kind() == Passage.Kind.CELL
                    && Squeezed.of(figure.text()).equals(passage.squeezed());
            reader.contradiction(figure.text(), fact, alone).ifPresent(expected -> faults.add(Fault.differs(
                    Fault.Kind.FIGURE, at, "the figure is not its fact", figure.text(), expected)));
            if (fact.hasValue() && fact.unit().equals("term")) {
                String first = words.putIfAbsent(String.valueOf(fact.value()), figure.text());
                if (first != null && !first.equals(figure.text())) {
                    faults.add(Fault.differs(Fault.Kind.FIGURE, at, "'" + fact.value() + "' is called otherwise before",
                            figure.text(), first));
                }
            }
        }
    }

    private void order(List<String> found, List<String> expected, Place place) {
        if (found.equals(expected)) {
            return;
        }
        List<Fault> missing = new ArrayList<>();
        for (String section : expected) {
            if (!found.contains(section)) {
                missing.add(Fault.of(Fault.Kind.SECTION, place.in(section), "the section is not there"));
            }
        }
        faults.addAll(missing);
        if (missing.isEmpty()) {
            faults.add(Fault.differs(Fault.Kind.SECTION, place, "the sections are others than the edition has",
                    String.join(", ", found), String.join(", ", expected)));
        }
    }

    private void aboutThePdf(PdfReport pdf) {
        if (!pdf.language().equals(language)) {
            faults.add(Fault.differs(Fault.Kind.LANGUAGE, pdfPlace, "the PDF is in another language", pdf.language(),
                    language));
        }
        if (!pdf.tagged()) {
            faults.add(Fault.of(Fault.Kind.STANDARD, pdfPlace,
                    "its content is not tagged, so nobody can tell section from section"));
        }
        for (int number : pdf.emptyPages()) {
            faults.add(Fault.of(Fault.Kind.PAGE, pdfPlace, "page " + number + " has no text"));
        }
        for (int number : pdf.loosePages()) {
            faults.add(Fault.of(Fault.Kind.STANDARD, pdfPlace,
                    "page " + number + " has text outside every tagged element"));
        }
        faults.addAll(pdf.standards().faults(pdfPlace));
    }

    private void compare(WebPage html, PdfReport pdf) {
        for (Passage passage : html.front()) {
            boolean there = pdf.front().stream().anyMatch(other -> other.squeezed().equals(passage.squeezed()));
            if (!there) {
                faults.add(Fault.differs(Fault.Kind.TEXT, pdfPlace, "the front page does not say what the page says",
                        pdf
                                .front().stream().map(Passage::quoted).collect(Collectors.joining(" / ")),
                        passage.quoted()));
            }
        }
        Map<String, List<Part>> byTitle = pdf.parts().stream()
                .collect(Collectors.groupingBy(part -> Squeezed.of(part.title())));
        Set<String> titles = new HashSet<>();
        for (Part part : html.parts()) {
            String title = Squeezed.of(part.title());
            titles.add(title);
            List<Part> same = byTitle.getOrDefault(title, List.of());
            Place place = pdfPlace.in(part.id());
            if (same.isEmpty()) {
                faults.add(Fault.differs(Fault.Kind.SECTION, place, "the section is not there", "", part.title()));
            } else {
                if (same.getFirst().passages().stream().skip(1).allMatch(passage -> passage.squeezed().isEmpty())) {
                    faults.add(Fault.of(Fault.Kind.SECTION, place, "the section says nothing"));
                }
                faults.addAll(Comparison.faults(place, part.passages(), same.getFirst().passages()));
            }
        }
        for (Part part : pdf.parts()) {
            if (!titles.contains(Squeezed.of(part.title()))) {
                faults.add(Fault.differs(Fault.Kind.SECTION, pdfPlace, "the page has no such section",
                        Passage.quoted(part.title()), ""));
            }
        }
        List<String> order = pdf.parts().stream().map(part -> Squeezed.of(part.title())).filter(titles::contains)
                .toList();
        List<String> wanted = html.parts().stream().map(part -> Squeezed.of(part.title())).toList();
        if (order.size() == wanted.size() && !order.equals(wanted)) {
            faults.add(Fault.differs(Fault.Kind.SECTION, pdfPlace, "the sections are in another order than on the page",
                    titles(pdf.parts()), titles(html.parts())));
        }
    }

    private static String titles(List<Part> parts) {
        return parts.stream().map(Part::title).collect(Collectors.joining(" / "));
    }
}
