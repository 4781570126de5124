package org.tidemark.ingest.vendor;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.UnprofitableSector;

/**
 * Loss-making members by sector: index,sector,members_counted,loss_making,weight_percent,loss_making_weight_percent. Both
 * weights are percentages of the index.
 */
public final class UnprofitableBySectorCsv implements VendorFormat {
    @Override
    public String name() {
        return "unprofitable-by-sector";
    }

    @Override
    public String shape() {
        return "index,sector,members_counted,loss_making,weight_percent,loss_making_weight_percent";
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("index", "sector", "members_counted", "loss_making", "weight_percent",
                "loss_making_weight_percent")) {
            return;
        }
        int losersField = sheet.at("loss_making");
        sheet.rows(row -> {
            Optional<String> index = row.requiredText(sheet.at("index"));
            Optional<String> sector = row.requiredText(sheet.at("sector"));
            OptionalLong members = row.count(sheet.at("members_counted"));
            OptionalLong losers = row.count(losersField);
            OptionalDouble weight = row.share(sheet.at("weight_percent"), 2);
            OptionalDouble losersWeight = row.share(sheet.at("loss_making_weight_percent"), 2);
            if (!row.isSound()) {
                return;
            }
            if (losers.getAsLong() > members.getAsLong()) {
                row.refuse(Kind.NUMBER, losersField, losers.getAsLong() + " loss-making of " + members.getAsLong()
                        + " counted", "write at most as many as are counted");
                return;
            }
            harvest.unprofitableSector(row, new UnprofitableSector(index.get(), sector.get(), members.getAsLong(),
                    losers.getAsLong(), weight.getAsDouble(), losersWeight.getAsDouble()));
        });
    }
}
