package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.ingest.calendar.Market;
import org.tidemark.model.Observation;

/** Shares outstanding of a fund by day: Date,shares_outstanding. Option {@code fund} is its ticker. */
public final class SharesOutstandingCsv implements VendorFormat {
    @Override
    public String name() {
        return "shares-outstanding";
    }

    @Override
    public String shape() {
        return "Date,shares_outstanding";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("Date", "shares_outstanding").dated("Date", DayShape.ISO).onlyTheirs());
    }

    @Override
    public Set<String> requiredOptions() {
        return Set.of("fund");
    }

    @Override
    public Market market() {
        return Market.NEW_YORK;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("Date", "shares_outstanding")) {
            return;
        }
        String fund = sheet.requiredOption("fund");
        int dayField = sheet.at("Date");
        int sharesField = sheet.at("shares_outstanding");
        sheet.rows(row -> {
            Optional<LocalDate> day = row.day(dayField);
            OptionalDouble shares = row.level(sharesField);
            if (day.isPresent() && shares.isPresent()) {
                harvest.observation(row,
                        new Observation(fund, "shares-outstanding", day.get(), shares.getAsDouble(), "shares"),
                        sharesField);
            }
        });
    }
}
