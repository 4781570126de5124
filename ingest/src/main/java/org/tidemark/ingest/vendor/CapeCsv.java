package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Period;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/**
 * Monthly valuation of the S&amp;P 500: date,cape,tr_cape,ecy, the cyclically adjusted price-earnings ratio, the same with
 * dividends reinvested, and the excess yield as a fraction, which may be negative (read it with option {@code measure}). A
 * row is dated on the last day of its month, when it is known, although the file says the first.
 */
public final class CapeCsv implements VendorFormat {
    @Override
    public String name() {
        return "cape";
    }

    @Override
    public String shape() {
        return "date,cape,tr_cape,ecy";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("date", "cape", "tr_cape", "ecy").dated("date", DayShape.ISO).onlyTheirs());
    }

    @Override
    public Set<String> optionalOptions() {
        return DatedValues.OPTIONS;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (sheet.header("date", "cape")) {
            DatedValues.read(sheet, harvest, sheet.at("date"),
                    new DatedValues.Habits(Optional.of("cape"), false, Optional.of(Period.MONTH),
                            List.of("cape", "tr_cape", "ecy")));
        }
    }
}
