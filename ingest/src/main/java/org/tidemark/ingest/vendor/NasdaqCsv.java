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
 * The quote history of Nasdaq.com: Date,Close/Last,Volume,Open,High,Low, or without Volume for an index. Days are written
 * month first, newest first; prices of shares carry a dollar sign, and older files a blank after each comma.
 */
public final class NasdaqCsv implements VendorFormat {
    @Override
    public String name() {
        return "nasdaq-com";
    }

    @Override
    public String shape() {
        return "Date,Close/Last,Volume,Open,High,Low; 02/29/2024 and perhaps $";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("Date", "Close/Last", "Open", "High", "Low").dated("Date", DayShape.YEAR_LAST)
                .onlyTheirs());
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
        if (sheet.header("Date", "Close/Last")) {
            PriceColumns.read(sheet, harvest, sheet.at("Date"), "Close/Last", "High", Row::day, Row::price);
        }
    }
}
