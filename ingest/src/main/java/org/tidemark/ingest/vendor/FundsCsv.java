package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.Fund;

/**
 * Reference facts of funds: ticker,name,provider,tracks,listed_in,currency,expense_ratio_percent,dividend_yield_percent,
 * daily_leverage,currency_hedged,source. An empty percentage is unknown.
 */
public final class FundsCsv implements VendorFormat {
    @Override
    public String name() {
        return "funds";
    }

    @Override
    public String shape() {
        return "ticker,name,provider,tracks,listed_in,currency,expense_ratio_percent,dividend_yield_percent,daily_leverage,currency_hedged,source";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("ticker", "name", "provider", "tracks", "listed_in", "currency"));
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("ticker", "name", "provider", "tracks", "listed_in", "currency", "expense_ratio_percent",
                "dividend_yield_percent", "daily_leverage", "currency_hedged", "source")) {
            return;
        }
        sheet.rows(row -> {
            Optional<String> ticker = row.requiredText(sheet.at("ticker"));
            Optional<String> fundName = row.requiredText(sheet.at("name"));
            Optional<String> provider = row.requiredText(sheet.at("provider"));
            Optional<String> tracks = row.requiredText(sheet.at("tracks"));
            Optional<String> listedIn = row.requiredText(sheet.at("listed_in"));
            Optional<String> currency = row.requiredText(sheet.at("currency"));
            OptionalDouble fee = known(row, sheet.at("expense_ratio_percent"));
            OptionalDouble dividends = known(row, sheet.at("dividend_yield_percent"));
            Optional<Integer> leverage = row.read(sheet.at("daily_leverage"), Kind.NUMBER, FundsCsv::multiple,
                    "a daily multiple", "write 1 for a plain fund, 3 or -1 for a leveraged or inverse one");
            Optional<Boolean> hedged = row.read(sheet.at("currency_hedged"), Kind.TEXT, FundsCsv::yesOrNo, "yes or no",
                    "write yes or no");
            Optional<String> source = row.requiredText(sheet.at("source"));
            if (row.isSound()) {
                harvest.fund(row, new Fund(ticker.get(), fundName.get(), provider.get(), tracks.get(), listedIn.get(),
                        currency.get(), fee, dividends, leverage.get(), hedged.get(), source.get()));
            }
        });
    }

    private static OptionalDouble known(Row row, int field) {
        return row.isBlank(field) ? OptionalDouble.empty() : row.share(field, 2);
    }

    /** One digit with or without a minus; no fund aims at ten times its index. */
    private static Optional<Integer> multiple(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        if (digits.length() != 1 || digits.charAt(0) < '1' || digits.charAt(0) > '9') {
            return Optional.empty();
        }
        int multiple = digits.charAt(0) - '0';
        return Optional.of(text.startsWith("-") ? -multiple : multiple);
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
