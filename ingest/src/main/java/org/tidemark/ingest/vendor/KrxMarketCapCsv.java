package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tidemark.ingest.DateOrder;
import org.tidemark.ingest.Dialect;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.ingest.calendar.Market;
import org.tidemark.model.Observation;

/**
 * All shares of the Korea Exchange on one day, from its data portal: 종목코드 (code), 종목명 (name), 시장구분 (market), 종가
 * (close), 시가총액 (market value), 상장주식수 (listed shares) among others; won. As downloaded it is in the Korean code page
 * (option charset: MS949).
 *
 * <p>No day stands in the file, so option {@code day} must give it. Each row gives three observations about its code:
 * close, market-cap and shares-outstanding. Option {@code market} keeps one market, such as KOSPI.
 */
public final class KrxMarketCapCsv implements VendorFormat {
    private static final int LENGTH_OF_CODE = 6;
    private static final List<String> FIGURES = List.of("대비", "등락률", "시가", "고가", "저가", "거래량", "거래대금");

    @Override
    public String name() {
        return "krx-market-cap";
    }

    @Override
    public String shape() {
        return "종목코드,종목명,시장구분,…,종가,…,시가총액,상장주식수; no day inside";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("종목코드", "종목명", "시장구분", "종가", "시가총액", "상장주식수").onlyTheirs());
    }

    @Override
    public Dialect dialect() {
        return Dialect.grouped(DateOrder.YMD);
    }

    @Override
    public Set<String> requiredOptions() {
        return Set.of(SnapshotDay.OPTION);
    }

    @Override
    public Set<String> optionalOptions() {
        return Set.of("market");
    }

    @Override
    public Market market() {
        return Market.SEOUL;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("종목코드", "시장구분", "종가", "시가총액", "상장주식수")) {
            return;
        }
        Optional<LocalDate> day = SnapshotDay.of(sheet, harvest);
        if (day.isEmpty()) {
            return;
        }
        Optional<String> market = sheet.option("market");
        int codeField = sheet.at("종목코드");
        int marketField = sheet.at("시장구분");
        List<Integer> figures = sheet.findColumns(FIGURES);
        sheet.rows(row -> {
            if (market.isPresent() && !row.text(marketField).equals(market.get())) {
                return;
            }
            Optional<String> code = row.read(codeField, Kind.TEXT, KrxMarketCapCsv::code, "the code of a share",
                    "write six capitals or digits such as 005930");
            if (code.isPresent() && row.areFigures(figures)) {
                give(harvest, row, code.get(), "close", day.get(), "KRW", sheet.at("종가"));
                give(harvest, row, code.get(), "market-cap", day.get(), "KRW", sheet.at("시가총액"));
                give(harvest, row, code.get(), "shares-outstanding", day.get(), "shares", sheet.at("상장주식수"));
            }
        });
    }

    private static Optional<String> code(String text) {
        return Optional.of(text).filter(code -> code.length() == LENGTH_OF_CODE
                && code.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'));
    }

    private static void give(Harvest harvest, Row row, String code, String measure, LocalDate day, String unit,
            int field) {
        OptionalDouble value = row.price(field);
        if (value.isPresent()) {
            harvest.observation(row, new Observation(code, measure, day, value.getAsDouble(), unit), field);
        }
    }
}
