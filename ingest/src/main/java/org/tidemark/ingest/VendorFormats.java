package org.tidemark.ingest;

import java.util.List;
import java.util.Optional;
import org.tidemark.ingest.vendor.AlfredCsv;
import org.tidemark.ingest.vendor.AlphaVantageCsv;
import org.tidemark.ingest.vendor.CapeCsv;
import org.tidemark.ingest.vendor.CboeIndexCsv;
import org.tidemark.ingest.vendor.CoinGeckoCsv;
import org.tidemark.ingest.vendor.CoinMarketCapCsv;
import org.tidemark.ingest.vendor.CoinMetricsCsv;
import org.tidemark.ingest.vendor.ConstituentsCsv;
import org.tidemark.ingest.vendor.CryptoDataDownloadCsv;
import org.tidemark.ingest.vendor.DateValueCsv;
import org.tidemark.ingest.vendor.FarsideCsv;
import org.tidemark.ingest.vendor.FinvizCsv;
import org.tidemark.ingest.vendor.FirstCutsCsv;
import org.tidemark.ingest.vendor.FlowsLongCsv;
import org.tidemark.ingest.vendor.FlowsMonthlyCsv;
import org.tidemark.ingest.vendor.FmpCsv;
import org.tidemark.ingest.vendor.FredCsv;
import org.tidemark.ingest.vendor.FundAssetsCsv;
import org.tidemark.ingest.vendor.FundsCsv;
import org.tidemark.ingest.vendor.HalvingsCsv;
import org.tidemark.ingest.vendor.HighsLongCsv;
import org.tidemark.ingest.vendor.IndicesCsv;
import org.tidemark.ingest.vendor.InvestingCsv;
import org.tidemark.ingest.vendor.IsharesHoldingsCsv;
import org.tidemark.ingest.vendor.KrxMarketCapCsv;
import org.tidemark.ingest.vendor.KrxStockCsv;
import org.tidemark.ingest.vendor.LevelsLongCsv;
import org.tidemark.ingest.vendor.LevelsWideCsv;
import org.tidemark.ingest.vendor.MacrotrendsCsv;
import org.tidemark.ingest.vendor.MarketWatchCsv;
import org.tidemark.ingest.vendor.NasdaqCsv;
import org.tidemark.ingest.vendor.RateChangesCsv;
import org.tidemark.ingest.vendor.RatesMonthlyCsv;
import org.tidemark.ingest.vendor.RecessionsCsv;
import org.tidemark.ingest.vendor.SharesOutstandingCsv;
import org.tidemark.ingest.vendor.ShillerCsv;
import org.tidemark.ingest.vendor.SourcesCsv;
import org.tidemark.ingest.vendor.StooqCsv;
import org.tidemark.ingest.vendor.UnprofitableBySectorCsv;
import org.tidemark.ingest.vendor.UnprofitableShareCsv;
import org.tidemark.ingest.vendor.ValuationCsv;
import org.tidemark.ingest.vendor.WsjCsv;
import org.tidemark.ingest.vendor.YahooCsv;
import org.tidemark.ingest.vendor.YfinanceCsv;

/** Every format there is. A new one is a line here. */
public final class VendorFormats {
    private static final List<VendorFormat> ALL = List.of(new LevelsLongCsv(), new HighsLongCsv(), new LevelsWideCsv(),
            new YahooCsv(), new YfinanceCsv(), new FmpCsv(), new FredCsv(), new AlfredCsv(), new DateValueCsv(),
            new RatesMonthlyCsv(),
            new RateChangesCsv(), new FlowsMonthlyCsv(), new FlowsLongCsv(), new FarsideCsv(), new IsharesHoldingsCsv(),
            new FinvizCsv(), new HalvingsCsv(), new FirstCutsCsv(), new RecessionsCsv(), new UnprofitableShareCsv(),
            new UnprofitableBySectorCsv(), new ValuationCsv(), new FundsCsv(), new IndicesCsv(), new SourcesCsv(),
            new StooqCsv(), new InvestingCsv(), new NasdaqCsv(), new WsjCsv(), new MarketWatchCsv(),
            new MacrotrendsCsv(), new AlphaVantageCsv(), new CoinMetricsCsv(), new CoinGeckoCsv(),
            new CryptoDataDownloadCsv(), new CoinMarketCapCsv(), new KrxStockCsv(), new KrxMarketCapCsv(),
            new ShillerCsv(), new CapeCsv(), new ConstituentsCsv(), new SharesOutstandingCsv(), new FundAssetsCsv(),
            new CboeIndexCsv());

    private VendorFormats() {}

    public static List<VendorFormat> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(VendorFormat::name).toList();
    }

    public static Optional<VendorFormat> find(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The format whose name is nearest to one that nobody knows. */
    public static Optional<String> nearest(String name) {
        return Nearest.of(name, names());
    }
}
