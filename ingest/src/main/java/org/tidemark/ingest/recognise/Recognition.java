package org.tidemark.ingest.recognise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.ingest.VendorFormat;

/** What came of looking at a file. */
public sealed interface Recognition {
    /**
     * The file is known.
     *
     * @param options what {@code report.yaml} would say to read it so; those that it did say are among them
     * @param reasons what was found and by what, in words, one finding each
     */
    record Recognised(VendorFormat format, Map<String, String> options, List<String> reasons) implements Recognition {
        public Recognised {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            reasons = List.copyOf(reasons);
        }
    }

    /** The file can be read in two ways. {@code remedy} names the line that settles it. */
    record Ambiguous(String problem, String remedy) implements Recognition {}

    /** The file fits nothing, or is no text. {@code kind} is a word of {@link org.tidemark.ingest.Kind}. */
    record Unknown(String kind, String problem, String remedy) implements Recognition {}
}
