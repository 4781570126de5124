package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.tidemark.ingest.DateOrder;
import org.tidemark.ingest.Dialect;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.Holding;

/**
 * Holdings of an iShares fund as downloaded: a preamble with the day, the table, a blank line and legal text.
 *
 * <p>The weight is called Weight (%), or Market Weight in the layout that also has a Type; both are percentages of the
 * fund's market value. Kept are the shares: Asset Class Equity and, where there is a Type, EQUITY (a swap on the same
 * company has no market value and would count it twice). Cash, futures and collateral are outside. Option {@code fund} is
 * the fund's ticker, {@code index} the id of the index it tracks.
 */
public final class IsharesHoldingsCsv implements VendorFormat {
    /** A class that is none of these is a damaged row, which must not pass for one without shares. */
    private static final List<String> CLASSES = List.of("Equity", "Cash", "Cash Collateral and Margins",
            "Cash and/or Derivatives", "Money Market", "Futures", "Forwards", "FX", "Options", "Swaps", "Rights",
            "Warrants",
            "Fixed Income");
    private static final List<String> FIGURES = List.of("Market Value", "Notional Value", "Quantity", "Price",
            "FX Rate",
            "Market Weight", "Weight (%)", "Notional Weight");

    @Override
    public String name() {
        return "ishares-holdings";
    }

    @Override
    public String shape() {
        return "iShares preamble, then Ticker,Name,Sector,Asset Class,Market Value,Weight (%),…";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("Ticker", "Name", "Sector", "Asset Class", "Market Value")
                .under("Fund Holdings as of")
                .onlyTheirs());
    }

    @Override
    public Dialect dialect() {
        return Dialect.grouped(DateOrder.ISO);
    }

    @Override
    public Set<String> requiredOptions() {
        return Set.of("fund", "index");
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        Optional<LocalDate> asOf = Optional.empty();
        Optional<Row> record = sheet.next();
        while (record.isPresent() && !record.get().text(0).equals("Ticker")) {
            Row preamble = record.get();
            if (preamble.size() == 2 && preamble.text(0).equals("Fund Holdings as of")) {
                asOf = preamble.monthDayYear(1);
                if (asOf.isEmpty()) {
                    sheet.problem(Kind.DATE, preamble.line(), 2, "the holdings are as of '" + preamble.text(1)
                            + "', not a calendar day", "write dates such as Jun 19, 2026");
                    return;
                }
            }
            record = sheet.next();
        }
        if (record.isEmpty()) {
            if (sheet.isSound()) {
                sheet.problem(Kind.HEADER, "no line begins with Ticker", "download the holdings again as CSV");
            }
            return;
        }
        if (asOf.isEmpty()) {
            sheet.problem(Kind.HEADER, "no line 'Fund Holdings as of' before the table",
                    "download the holdings again as CSV");
            return;
        }
        if (sheet.header(record.get(), "Ticker", "Name", "Sector", "Asset Class", "Market Value")) {
            table(sheet, harvest, asOf.get());
        }
    }

    private static void table(Sheet sheet, Harvest harvest, LocalDate asOf) {
        String fund = sheet.requiredOption("fund");
        String index = sheet.requiredOption("index");
        OptionalInt otherWeight = sheet.findColumn("Market Weight");
        OptionalInt weightField = otherWeight.isPresent() ? otherWeight : sheet.column("Weight (%)");
        OptionalInt typeField = sheet.findColumn("Type");
        if (weightField.isEmpty()) {
            return;
        }
        int tickerField = sheet.at("Ticker");
        int nameField = sheet.at("Name");
        int sectorField = sheet.at("Sector");
        int classField = sheet.at("Asset Class");
        int valueField = sheet.at("Market Value");
        List<Integer> figures = sheet.findColumns(FIGURES);
        sheet.endAtBlankLine();
        sheet.rows(row -> {
            Optional<String> assetClass = row.read(classField, Kind.TEXT, IsharesHoldingsCsv::assetClass,
                    "an asset class",
                    "write one of " + CLASSES);
            boolean share = assetClass.equals(Optional.of("Equity"))
                    && (typeField.isEmpty() || row.text(typeField.getAsInt()).equals("EQUITY"));
            if (!row.areFigures(figures, "-") || !share || !row.isInScope(asOf)) {
                return;
            }
            Optional<String> ticker = row.requiredText(tickerField);
            Optional<String> sector = row.nameText(sectorField);
            OptionalDouble weight = weight(row, weightField.getAsInt(), valueField);
            if (ticker.isPresent() && sector.isPresent() && weight.isPresent()) {
                harvest.holding(row,
                        new Holding(fund, index, asOf, ticker.get(), row.optionalText(nameField).orElse(""),
                                sector.get(), weight.getAsDouble()));
            }
        });
    }

    /** A dash beside a market value is how one layout writes a percentage that rounds to 0.00, where the other writes 0.00. */
    private static OptionalDouble weight(Row row, int weightField, int valueField) {
        if (!row.text(weightField).equals("-")) {
            return row.grouped(weightField, 2);
        }
        OptionalDouble value = row.grouped(valueField, 0);
        return value.isPresent() ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    private static Optional<String> assetClass(String text) {
        return CLASSES.contains(text) ? Optional.of(text) : Optional.empty();
    }
}
