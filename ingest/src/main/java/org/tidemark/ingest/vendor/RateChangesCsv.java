package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.RateSeries;

/**
 * Changes of a policy rate: effective,upper_percent, the day on which the upper limit of the target range takes effect.
 * Option {@code rate} is its id.
 */
public final class RateChangesCsv implements VendorFormat {
    @Override
    public String name() {
        return "rate-changes";
    }

    @Override
    public String shape() {
        return "effective,upper_percent";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("effective", "upper_percent").datedInNumbers("effective"));
    }

    @Override
    public Set<String> requiredOptions() {
        return Set.of("rate");
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("effective", "upper_percent")) {
            return;
        }
        String id = sheet.requiredOption("rate");
        int dayField = sheet.at("effective");
        int percentField = sheet.at("upper_percent");
        sheet.rows(row -> {
            Optional<LocalDate> day = row.day(dayField);
            OptionalDouble fraction = row.percent(percentField);
            if (day.isPresent() && fraction.isPresent()) {
                harvest.rate(row, id, RateSeries.Kind.STEP, day.get(), day.get(), fraction.getAsDouble(), percentField);
            }
        });
    }
}
