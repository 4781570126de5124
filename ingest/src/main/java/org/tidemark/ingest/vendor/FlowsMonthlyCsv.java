package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/**
 * Net flows by month in US dollars: fund,month,through,net_flow_usd. {@code through} is the last day counted of a month that
 * is not over; empty for a whole month.
 */
public final class FlowsMonthlyCsv implements VendorFormat {
    @Override
    public String name() {
        return "flows-monthly";
    }

    @Override
    public String shape() {
        return "fund,month,through,net_flow_usd";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("fund", "month", "through", "net_flow_usd").dated("month", DayShape.MONTH));
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("fund", "month", "through", "net_flow_usd")) {
            return;
        }
        int fundField = sheet.at("fund");
        int monthField = sheet.at("month");
        int throughField = sheet.at("through");
        int usdField = sheet.at("net_flow_usd");
        sheet.rows(row -> {
            Optional<String> fund = row.requiredText(fundField);
            Optional<YearMonth> month = row.month(monthField);
            Optional<LocalDate> to = month.flatMap(ofMonth -> lastDay(row, ofMonth, throughField));
            OptionalDouble usd = row.number(usdField);
            if (fund.isPresent() && month.isPresent() && to.isPresent() && usd.isPresent()) {
                harvest.flow(row, fund.get(), month.get().atDay(1), to.get(), usd.getAsDouble(), usdField);
            }
        });
    }

    private static Optional<LocalDate> lastDay(Row row, YearMonth month, int field) {
        if (row.isBlank(field)) {
            return Optional.of(month.atEndOfMonth());
        }
        Optional<LocalDate> through = row.day(field);
        if (through.isPresent() && !YearMonth.from(through.get()).equals(month)) {
            row.refuse(Kind.DATE, field, "through is " + through.get() + ", not a day of " + month,
                    "write the last day counted of that month, or nothing for the whole month");
            return Optional.empty();
        }
        return through;
    }
}
