package org.tidemark.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample document in every language into a folder, for looking at the pages. */
final class RenderSample {

    private RenderSample() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (String language : SampleDocument.LANGUAGES) {
            Files.write(folder.resolve(language + ".pdf"), SampleDocument.render(SampleDocument.in(language)));
        }
    }
}
