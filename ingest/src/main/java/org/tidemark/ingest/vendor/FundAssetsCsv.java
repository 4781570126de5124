package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.ingest.calendar.Market;
import org.tidemark.model.Observation;

/** Assets of funds on a day in US dollars: ticker,aum_usd,updated_date. */
public final class FundAssetsCsv implements VendorFormat {
    @Override
    public String name() {
        return "fund-assets";
    }

    @Override
    public String shape() {
        return "ticker,aum_usd,updated_date";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("ticker", "aum_usd", "updated_date").dated("updated_date", DayShape.ISO)
                .onlyTheirs());
    }

    @Override
    public Market market() {
        return Market.NEW_YORK;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("ticker", "aum_usd", "updated_date")) {
            return;
        }
        int tickerField = sheet.at("ticker");
        int usdField = sheet.at("aum_usd");
        int dayField = sheet.at("updated_date");
        sheet.rows(row -> {
            Optional<String> ticker = row.requiredText(tickerField);
            Optional<LocalDate> day = row.day(dayField);
            OptionalDouble usd = row.level(usdField);
            if (ticker.isPresent() && day.isPresent() && usd.isPresent()) {
                harvest.observation(row, new Observation(ticker.get(), "assets", day.get(), usd.getAsDouble(), "USD"),
                        usdField);
            }
        });
    }
}
