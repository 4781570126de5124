package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Set;
import org.tidemark.ingest.DateOrder;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.DecimalSign;
import org.tidemark.ingest.Dialect;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.ingest.calendar.Market;

/**
 * The history of an index such as VIX from Cboe: DATE,OPEN,HIGH,LOW,CLOSE in capitals, days written month first, oldest first,
 * six decimals. Levels are index points; the newest row is a final close.
 */
public final class CboeIndexCsv implements VendorFormat {
    @Override
    public String name() {
        return "cboe-index";
    }

    @Override
    public String shape() {
        return "DATE,OPEN,HIGH,LOW,CLOSE; 02/29/2024";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("DATE", "OPEN", "HIGH", "LOW", "CLOSE").dated("DATE", DayShape.YEAR_LAST)
                .onlyTheirs());
    }

    @Override
    public Dialect dialect() {
        return new Dialect(',', DecimalSign.PLAIN, DateOrder.MDY);
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
    public Market market() {
        return Market.NEW_YORK;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (sheet.header("DATE", "OPEN", "HIGH", "LOW", "CLOSE")) {
            PriceColumns.read(sheet, harvest, sheet.at("DATE"), "CLOSE");
        }
    }
}
