package org.tidemark.report.pdf;

import org.tidemark.report.document.Masthead;

/** What stands on every page outside the text: running header and page number, as artifacts. */
final class Furniture {
    private final Masthead masthead;
    private final Setting setting;
    private final int pages;

    Furniture(Masthead masthead, Setting setting, int pages) {
        this.masthead = masthead;
        this.setting = setting;
        this.pages = pages;
    }

    /** @param page from 1; the first has the masthead in place of the header */
    void paint(PageCanvas canvas, int page) {
        if (page > 1) {
            canvas.pagination("Header");
            float room = Theme.WIDTH - width(masthead.edition()) - 20;
            text(canvas, fitted(masthead.title(), room), Theme.LEFT, Theme.HEADER_BASELINE);
            text(canvas, line(masthead.edition()), Theme.RIGHT - width(masthead.edition()), Theme.HEADER_BASELINE);
            canvas.rule(Theme.LEFT, Theme.RIGHT, Theme.HEADER_BASELINE - 6, 0.4f, Theme.HAIRLINE);
        }
        canvas.pagination("Footer");
        String number = page + " / " + pages;
        text(canvas, line(masthead.publisher()), Theme.LEFT, Theme.FOOTER_BASELINE);
        text(canvas, line(number), Theme.RIGHT - width(number), Theme.FOOTER_BASELINE);
        canvas.close();
    }

    private void text(PageCanvas canvas, Line line, float x, float baseline) {
        for (Line.Fragment fragment : line.fragments()) {
            canvas.text(fragment, 0, x + fragment.x(), baseline);
        }
    }

    private float width(String text) {
        return set(text).naturalWidth();
    }

    private Line line(String text) {
        return set(text).lines(Theme.WIDTH, false).getFirst();
    }

    /** The first line of a title that is too long for the header, with an ellipsis. */
    private Line fitted(String title, float room) {
        if (width(title) <= room) {
            return line(title);
        }
        Line first = set(title).lines(room - width("…"), false).getFirst();
        var shown = new StringBuilder();
        first.fragments().forEach(fragment -> shown.append(fragment.text()));
        return line(shown.toString().strip() + "…");
    }

    private SetText set(String text) {
        return setting.set(text, setting.theme().furniture, "running header");
    }
}
