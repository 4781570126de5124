package org.tidemark.ingest.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tidemark.ingest.DateOrder;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Dialect;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/**
 * The download of Investing.com in the language of the page: day, price, open, high, low, volume (1.29M) and change in
 * percent, newest first, every cell quoted. In English 02/29/2024 and 1,234.5; elsewhere 29.02.2024 and 1.234,5, but days with
 * slashes exist too, so the columns decide unless {@code date-order} and {@code decimal} are given.
 *
 * <p>A price stands for a {@code period}: a day, a week stamped on its Sunday, or a month stamped on its first. It is known
 * at the end of it, so a week is dated on its Friday and a month on its last day; the newest one may be unfinished.
 */
public final class InvestingCsv implements VendorFormat {
    /** Day, price, open, high, low, volume and change as the pages in several languages call them. */
    private static final List<List<String>> HEADERS = List.of(
            List.of("Date", "Price", "Open", "High", "Low", "Vol.", "Change %"),
            List.of("Tarih", "Şimdi", "Açılış", "Yüksek", "Düşük", "Hac.", "Fark %"),
            List.of("Datum", "Zuletzt", "Eröffn.", "Hoch", "Tief", "Vol.", "+/- %"),
            List.of("Fecha", "Último", "Apertura", "Máximo", "Mínimo", "Vol.", "% var."),
            List.of("Data", "Último", "Abertura", "Máxima", "Mínima", "Vol.", "Var%"),
            List.of("Data", "Ultimo", "Apertura", "Massimo", "Minimo", "Vol.", "Var. %"),
            List.of("Date", "Dernier", "Ouv.", "Plus Haut", "Plus Bas", "Vol.", "Variation %"),
            List.of("Дата", "Цена", "Откр.", "Макс.", "Мин.", "Объём", "Изм. %"),
            List.of("날짜", "종가", "시가", "고가", "저가", "거래량", "변동 %"));

    @Override
    public String name() {
        return "investing-com";
    }

    @Override
    public String shape() {
        return "Date,Price,Open,High,Low,Vol.,Change % in the language of the page; newest first";
    }

    @Override
    public List<Signature> signatures() {
        List<Signature> signatures = new ArrayList<>();
        for (List<String> header : HEADERS) {
            signatures.add(Signature.exactly(header.toArray(String[]::new)).dated(header.getFirst(),
                    DayShape.YEAR_LAST, DayShape.YEAR_FIRST, DayShape.ISO, DayShape.COMPACT));
        }
        return signatures;
    }

    @Override
    public Dialect dialect() {
        return Dialect.grouped(DateOrder.MDY);
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public Set<String> requiredOptions() {
        return Set.of(PriceColumns.SERIES);
    }

    @Override
    public Set<String> optionalOptions() {
        return PriceColumns.OPTIONS;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header()) {
            return;
        }
        List<String> names = HEADERS.stream()
                .filter(header -> Signature.exactly(header.toArray(String[]::new)).fits(sheet.columns()))
                .findFirst().orElse(HEADERS.getFirst());
        if (sheet.hasColumns(names)) {
            PriceColumns.read(sheet, harvest, 0, names.get(1), names.get(3), Row::day, Row::price);
        }
    }
}
