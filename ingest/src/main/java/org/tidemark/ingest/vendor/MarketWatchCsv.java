package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Set;
import org.tidemark.ingest.DateOrder;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Dialect;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/**
 * The download of MarketWatch: Date,Open,High,Low,Close, perhaps Volume, days such as 02/29/2024, newest first, prices quoted
 * with thousands separators. It is one year at most.
 */
public final class MarketWatchCsv implements VendorFormat {
    @Override
    public String name() {
        return "marketwatch";
    }

    @Override
    public String shape() {
        return "Date,Open,High,Low,Close; 02/29/2024 and \"4,019.65\"";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("Date", "Open", "High", "Low", "Close").dated("Date", DayShape.YEAR_LAST),
                Signature.exactly("Date", "Open", "High", "Low", "Close", "Volume").dated("Date", DayShape.YEAR_LAST));
    }

    @Override
    public Dialect dialect() {
        return Dialect.grouped(DateOrder.MDY);
    }

    @Override
    public Set<String> requiredOptions() {
        return Set.of(PriceColumns.SERIES);
    }

    @Override
    public Set<String> optionalOptions() {
        return PriceColumns.OPTIONS;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (sheet.header("Date", "Open", "High", "Low", "Close")) {
            PriceColumns.read(sheet, harvest, sheet.at("Date"), "Close", "High", Row::day, Row::price);
        }
    }
}
