package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Optional;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.SeriesNote;

/**
 * What the compiler of a table says about each series in it: series,basis,frequency,publisher,compiled,note. A basis that
 * contradicts the declared one is an error: one of the two is wrong, and every return would be.
 */
public final class SourcesCsv implements VendorFormat {
    @Override
    public String name() {
        return "sources";
    }

    @Override
    public String shape() {
        return "series,basis,frequency,publisher,compiled,note";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("series", "basis", "frequency", "publisher", "compiled", "note"));
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("series", "basis", "frequency", "publisher", "compiled", "note")) {
            return;
        }
        int basisField = sheet.at("basis");
        sheet.rows(row -> {
            Optional<String> id = LongLevels.declared(row, harvest, sheet.at("series"));
            Optional<PriceBasis> basis = row.read(basisField, Kind.TEXT, SourcesCsv::basis, "a basis",
                    "write price or total-return");
            Optional<String> frequency = row.requiredText(sheet.at("frequency"));
            Optional<String> publisher = row.requiredText(sheet.at("publisher"));
            int compiledField = sheet.at("compiled");
            if (!row.isBlank(compiledField)) {
                row.read(compiledField, Kind.DATE, Periods::read, "a period", Periods.REMEDY);
            }
            if (!row.isSound()) {
                return;
            }
            if (harvest.declared(id.get()).basis() != basis.get()) {
                row.refuse(Kind.CONFLICT, basisField, id.get() + " is " + row.text(basisField)
                        + " here and declared otherwise in report.yaml", "correct the one that is wrong");
                return;
            }
            harvest.note(row, new SeriesNote(id.get(), basis.get(), frequency.get(), publisher.get(),
                    row.optionalText(sheet.at("compiled")), row.optionalText(sheet.at("note"))));
        });
    }

    private static Optional<PriceBasis> basis(String text) {
        return switch (text) {
            case "price" -> Optional.of(PriceBasis.PRICE);
            case "total-return" -> Optional.of(PriceBasis.TOTAL_RETURN);
            default -> Optional.empty();
        };
    }
}
