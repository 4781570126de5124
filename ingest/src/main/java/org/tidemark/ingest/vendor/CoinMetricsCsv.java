package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Period;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.ingest.calendar.Market;

/**
 * Community data of Coin Metrics: date (time in newer files) and dozens of metrics; the price is PriceUSD, of the end of that
 * day in UTC. A metric without a value is empty, as the price is before 2010-07-18.
 */
public final class CoinMetricsCsv implements VendorFormat {
    @Override
    public String name() {
        return "coinmetrics";
    }

    @Override
    public String shape() {
        return "date or time and metrics such as PriceUSD,CapMrktCurUSD";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("date", "PriceUSD").dated("date", DayShape.ISO).onlyTheirs(),
                Signature.atLeast("time", "PriceUSD").dated("time", DayShape.ISO).onlyTheirs());
    }

    @Override
    public Set<String> optionalOptions() {
        return DatedValues.OPTIONS;
    }

    @Override
    public Market market() {
        return Market.COINS;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header()) {
            return;
        }
        OptionalInt day = sheet.findColumn("time").isPresent() ? sheet.findColumn("time") : sheet.column("date");
        if (day.isPresent()) {
            DatedValues.read(sheet, harvest, day.getAsInt(),
                    new DatedValues.Habits(Optional.of("PriceUSD"), false, Optional.of(Period.DAY), List.of()));
        }
    }
}
