package org.tidemark.ingest;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One input file as {@code report.yaml} declares it. The same file may be declared twice, for two columns of it.
 *
 * @param file      as the workspace names it, with {@code /}
 * @param path      where it is
 * @param format    name of a {@link VendorFormat}; empty to have it recognised from the content
 * @param options   of the format, by name; {@code charset} is understood by all
 * @param from      first day that is used, itself inside; earlier rows are outside
 * @param until     last day that is used, itself inside; later rows are outside
 * @param allow     accepted defects by kind
 * @param publisher who made the figures
 * @param retrieval when and how the file was got
 */
public record InputSpec(String file, Path path, String format, Map<String, String> options, Optional<LocalDate> from,
        Optional<LocalDate> until, List<Allowance> allow, Optional<String> publisher, Optional<String> retrieval) {
    public InputSpec {
        requireNonNull(file, "file");
        requireNonNull(path, file);
        requireNonNull(format, file);
        requireNonNull(publisher, file);
        requireNonNull(retrieval, file);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        allow = List.copyOf(allow);
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            throw new IllegalArgumentException(file + ": from " + from.get() + " is after until " + until.get());
        }
    }

    /** A file that is read whole, without options or accepted defects. */
    public static InputSpec of(String file, Path path, String format, Map<String, String> options) {
        return new InputSpec(file, path, format, options, Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), Optional.empty());
    }

    /** The same input with the format and the options that were found in its content. */
    InputSpec recognisedAs(String found, Map<String, String> foundOptions) {
        return new InputSpec(file, path, found, foundOptions, from, until, allow, publisher, retrieval);
    }
}
