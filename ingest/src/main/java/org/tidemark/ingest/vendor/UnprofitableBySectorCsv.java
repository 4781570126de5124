package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.UnprofitableSector;

/**
 * Loss-making members by sector: index,sector,members_counted,loss_making,weight_percent,loss_making_weight_percent. Both
 * weights are percentages of the index. The rows have no date, so option {@code day} says when they were counted; an edition of
 * an earlier day leaves them outside.
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
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("index", "sector", "members_counted", "loss_making", "weight_percent"));
    }

    @Override
    public Set<String> optionalOptions() {
        return Set.of("day");
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("index", "sector", "members_counted", "loss_making", "weight_percent",
                "loss_making_weight_percent")) {
            return;
        }
        boolean inScope = day(sheet).map(sheet::isInScope).orElse(true);
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
            if (inScope) {
                harvest.unprofitableSector(row, new UnprofitableSector(index.get(), sector.get(), members.getAsLong(),
                        losers.getAsLong(), weight.getAsDouble(), losersWeight.getAsDouble()));
            }
        });
    }

    private static Optional<LocalDate> day(Sheet sheet) {
        Optional<String> day = sheet.option("day");
        try {
            return day.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            sheet.problem(Kind.CONFIG, "option day is '" + day.orElse("") + "', not a calendar day",
                    "write an ISO date such as 2026-01-21");
            return Optional.empty();
        }
    }
}
