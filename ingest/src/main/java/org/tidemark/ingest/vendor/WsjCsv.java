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
 * The historical prices of the Wall Street Journal: Date, Open, High, Low, Close with a blank after each comma, perhaps
 * Volume, days such as 02/29/24, newest first. A year of two digits is 2000 to 2069 or 1970 to 1999.
 */
public final class WsjCsv implements VendorFormat {
    @Override
    public String name() {
        return "wsj";
    }

    @Override
    public String shape() {
        return "Date, Open, High, Low, Close with blanks; 02/29/24";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(
                Signature.exactly("Date", " Open", " High", " Low", " Close").dated("Date", DayShape.SHORT_YEAR_LAST),
                Signature.exactly("Date", " Open", " High", " Low", " Close", " Volume").dated("Date",
                        DayShape.SHORT_YEAR_LAST));
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
