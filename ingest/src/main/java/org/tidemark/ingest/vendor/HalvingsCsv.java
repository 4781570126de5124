package org.tidemark.ingest.vendor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.Halving;

/** Halvings of the Bitcoin block subsidy: block,date,subsidy_before_btc,subsidy_after_btc. */
public final class HalvingsCsv implements VendorFormat {
    @Override
    public String name() {
        return "halvings";
    }

    @Override
    public String shape() {
        return "block,date,subsidy_before_btc,subsidy_after_btc";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("block", "date", "subsidy_before_btc", "subsidy_after_btc"));
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("block", "date", "subsidy_before_btc", "subsidy_after_btc")) {
            return;
        }
        int blockField = sheet.at("block");
        int dayField = sheet.at("date");
        int beforeField = sheet.at("subsidy_before_btc");
        int afterField = sheet.at("subsidy_after_btc");
        sheet.rows(row -> {
            OptionalLong block = row.count(blockField);
            Optional<LocalDate> day = row.day(dayField);
            Optional<BigDecimal> before = row.exactLevel(beforeField);
            Optional<BigDecimal> after = row.exactLevel(afterField);
            if (!row.isSound()) {
                return;
            }
            BigDecimal exactBefore = before.get();
            BigDecimal exactAfter = after.get();
            if (exactBefore.compareTo(exactAfter.add(exactAfter)) != 0) {
                row.refuse(Kind.NUMBER, afterField, exactBefore + " to " + exactAfter + " BTC is not a halving",
                        "write the subsidy after the halving, half of the one before");
                return;
            }
            harvest.halving(row, new Halving(block.getAsLong(), day.get(), exactBefore, exactAfter));
        });
    }
}
