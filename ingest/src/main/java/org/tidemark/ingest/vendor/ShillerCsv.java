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
 * Robert Shiller's monthly data on the S&amp;P 500 as CSV: Date,SP500,Dividend,Earnings,Consumer Price Index,Long Interest
 * Rate,Real Price,Real Dividend,Real Earnings,PE10. Option {@code column} names the one that is read, SP500 if it is left out.
 *
 * <p>Zero means missing: earnings lag by months, and the ten-year ratio begins in 1881. SP500 is the mean of the month's
 * closes, so a row is dated on the last day of its month, when it is known, although the file says the first.
 */
public final class ShillerCsv implements VendorFormat {
    @Override
    public String name() {
        return "shiller";
    }

    @Override
    public String shape() {
        return "Date,SP500,Dividend,Earnings,Consumer Price Index,Long Interest Rate,…,PE10; zero means missing";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("Date", "SP500", "Dividend", "Earnings", "PE10").dated("Date", DayShape.ISO)
                .onlyTheirs());
    }

    @Override
    public Set<String> optionalOptions() {
        return DatedValues.OPTIONS;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (sheet.header("Date", "SP500", "Dividend", "Earnings", "PE10")) {
            DatedValues.read(sheet, harvest, sheet.at("Date"),
                    new DatedValues.Habits(Optional.of("SP500"), true, Optional.of(Period.MONTH), List.of()));
        }
    }
}
