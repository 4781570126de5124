package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Optional;
import org.tidemark.ingest.Blank;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Nearest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.IndexProfile;

/**
 * Reference facts of indices: id,name,provider,members,universe,earnings_screen,stand_in,source. An empty cell is unknown and
 * stays so. An index of which neither it nor a stand-in is a declared series has no place in a report;
 * its row is refused with a warning.
 */
public final class IndicesCsv implements VendorFormat {
    @Override
    public String name() {
        return "indices";
    }

    @Override
    public String shape() {
        return "id,name,provider,members,universe,earnings_screen,stand_in,source";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("id", "name", "provider", "members", "universe", "earnings_screen", "stand_in",
                "source"));
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("id", "name", "provider", "members", "universe", "earnings_screen", "stand_in", "source")) {
            return;
        }
        sheet.rows(row -> {
            Optional<String> id = row.requiredText(sheet.at("id"));
            Optional<String> indexName = row.requiredText(sheet.at("name"));
            Optional<String> standIn = row.optionalText(sheet.at("stand_in"));
            if (row.isSound() && !harvest.isUndeclared() && !harvest.declares(id.get())
                    && standIn.filter(harvest::declares).isEmpty()) {
                row.refuseHarmless(Kind.TEXT, sheet.at("id"),
                        "neither '" + Blank.shorten(id.get()) + "' nor a series that stands in for it is declared",
                        "declare one of them, or delete the row" + Nearest.of(id.get(), harvest.declared().keySet())
                                .map(near -> "; perhaps '" + near + "' is meant").orElse(""));
            } else if (row.isSound()) {
                harvest.index(row, new IndexProfile(id.get(), indexName.get(), row.optionalText(sheet.at("provider")),
                        row.optionalText(sheet.at("members")), row.optionalText(sheet.at("universe")),
                        row.optionalText(sheet.at("earnings_screen")), standIn,
                        row.optionalText(sheet.at("source"))));
            }
        });
    }
}
