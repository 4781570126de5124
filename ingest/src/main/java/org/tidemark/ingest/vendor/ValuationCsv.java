package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.Valuation;

/** Published valuation ratios: index,as_of,measure,value,definition,source. {@code as_of} is a period or long-run. */
public final class ValuationCsv implements VendorFormat {
    private static final String LONG_RUN = "long-run";

    @Override
    public String name() {
        return "valuation";
    }

    @Override
    public String shape() {
        return "index,as_of,measure,value,definition,source";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("index", "as_of", "measure", "value", "definition", "source"));
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("index", "as_of", "measure", "value", "definition", "source")) {
            return;
        }
        int asOfField = sheet.at("as_of");
        sheet.rows(row -> {
            Optional<String> index = row.requiredText(sheet.at("index"));
            boolean longRun = row.text(asOfField).equals(LONG_RUN);
            Optional<Periods.Period> period = longRun
                    ? Optional.empty()
                    : row.read(asOfField, Kind.DATE, Periods::read, "a period", Periods.REMEDY + " or " + LONG_RUN);
            Optional<String> measure = row.requiredText(sheet.at("measure"));
            OptionalDouble value = row.number(sheet.at("value"));
            Optional<String> definition = row.requiredText(sheet.at("definition"));
            Optional<String> source = row.requiredText(sheet.at("source"));
            if (row.isSound() && period.map(Periods.Period::first).map(row::isInScope).orElse(true)) {
                harvest.valuation(row,
                        new Valuation(index.get(), row.text(asOfField), measure.get(), value.getAsDouble(),
                                definition.get(), source.get()));
            }
        });
    }
}
