package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.DateOrder;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Dialect;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.ingest.calendar.Market;

/**
 * Daily history of one share from the data portal of the Korea Exchange: 일자 (day), 종가 (close), 대비, 등락률, 시가, 고가
 * (high), 저가, 거래량, 거래대금, 시가총액, 상장주식수. Days such as 20240627 or 2024/06/27, newest first, won; as downloaded
 * it is in the Korean code page (option charset: MS949).
 */
public final class KrxStockCsv implements VendorFormat {
    @Override
    public String name() {
        return "krx-stock";
    }

    @Override
    public String shape() {
        return "일자,종가,대비,등락률,시가,고가,저가,거래량,…; 20240627";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("일자", "종가", "시가", "고가", "저가")
                .dated("일자", DayShape.COMPACT, DayShape.YEAR_FIRST, DayShape.ISO).onlyTheirs());
    }

    @Override
    public Dialect dialect() {
        return Dialect.grouped(DateOrder.YMD);
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
    public Market market() {
        return Market.SEOUL;
    }

    @Override
    public Optional<String> currency() {
        return Optional.of("KRW");
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (sheet.header("일자", "종가")) {
            PriceColumns.read(sheet, harvest, sheet.at("일자"), "종가", "고가", Row::day, Row::price);
        }
    }
}
