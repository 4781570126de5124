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
import org.tidemark.ingest.calendar.Market;

/**
 * Net flows by day in US dollars, one fund in a row: date,ticker,flow_usd. A row without a figure is outside. Option
 * {@code funds} names, apart by blanks, the funds that are wanted; the others are outside.
 */
public final class FlowsLongCsv implements VendorFormat {
    @Override
    public String name() {
        return "flows-long";
    }

    @Override
    public String shape() {
        return "date,ticker,flow_usd";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("date", "ticker", "flow_usd").datedInNumbers("date"));
    }

    @Override
    public Set<String> optionalOptions() {
        return Set.of("funds");
    }

    @Override
    public Market market() {
        return Market.NEW_YORK;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("date", "ticker", "flow_usd")) {
            return;
        }
        Optional<Set<String>> wanted = sheet.words("funds");
        int dayField = sheet.at("date");
        int fundField = sheet.at("ticker");
        int usdField = sheet.at("flow_usd");
        sheet.rows(row -> {
            Optional<String> fund = row.requiredText(fundField);
            Optional<LocalDate> day = row.day(dayField);
            if (fund.isEmpty() || day.isEmpty() || row.isMissing(usdField)) {
                return;
            }
            // of every fund, so that a row whose cells have changed places is not taken for one of another fund
            OptionalDouble usd = row.number(usdField);
            if (usd.isPresent() && (wanted.isEmpty() || wanted.get().contains(fund.get()))) {
                harvest.flow(row, fund.get(), day.get(), day.get(), usd.getAsDouble(), usdField);
            }
        });
    }
}
