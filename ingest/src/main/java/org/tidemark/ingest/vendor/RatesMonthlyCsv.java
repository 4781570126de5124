package org.tidemark.ingest.vendor;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.RateSeries;

/** Monthly means of an interest rate: month,percent. Option {@code rate} is its id. */
public final class RatesMonthlyCsv implements VendorFormat {
    @Override
    public String name() {
        return "rates-monthly";
    }

    @Override
    public String shape() {
        return "month,percent";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("month", "percent").dated("month", DayShape.MONTH));
    }

    @Override
    public Set<String> requiredOptions() {
        return Set.of("rate");
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("month", "percent")) {
            return;
        }
        String id = sheet.requiredOption("rate");
        int monthField = sheet.at("month");
        int percentField = sheet.at("percent");
        sheet.rows(row -> {
            Optional<YearMonth> month = row.month(monthField);
            OptionalDouble fraction = row.percent(percentField);
            if (month.isPresent() && fraction.isPresent()) {
                harvest.rate(row, id, RateSeries.Kind.MONTHLY_MEAN, month.get().atDay(1), month.get().atEndOfMonth(),
                        fraction.getAsDouble(), percentField);
            }
        });
    }
}
