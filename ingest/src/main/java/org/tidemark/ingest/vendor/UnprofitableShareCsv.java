package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.UnprofitableShare;

/** Shares of loss-making members as fractions: index,period,share,members_counted,definition,source. */
public final class UnprofitableShareCsv implements VendorFormat {
    @Override
    public String name() {
        return "unprofitable-share";
    }

    @Override
    public String shape() {
        return "index,period,share,members_counted,definition,source";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("index", "period", "share", "members_counted", "definition", "source"));
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("index", "period", "share", "members_counted", "definition", "source")) {
            return;
        }
        int shareField = sheet.at("share");
        int membersField = sheet.at("members_counted");
        int periodField = sheet.at("period");
        sheet.rows(row -> {
            Optional<String> index = row.requiredText(sheet.at("index"));
            Optional<Periods.Period> period = row.read(periodField, Kind.DATE, Periods::read, "a period",
                    Periods.REMEDY);
            OptionalDouble share = row.share(shareField, 0);
            OptionalLong members = row.isBlank(membersField) ? OptionalLong.empty() : row.count(membersField);
            Optional<String> definition = name(row, sheet.at("definition"));
            Optional<String> source = name(row, sheet.at("source"));
            if (row.isSound() && row.isInScope(period.get().first())) {
                harvest.unprofitableShare(row,
                        new UnprofitableShare(index.get(), period.get().text(), share.getAsDouble(),
                                members, definition.get(), source.get()));
            }
        });
    }

    private static Optional<String> name(Row row, int field) {
        return row.requiredText(field).flatMap(text -> row.nameText(field));
    }
}
