"""The statistics of LongPrices with pandas, for BulkBenchmark: file, where the statistics go."""
import sys
import time

import numpy as np
import pandas as pd

prices = pd.read_csv(sys.argv[1], parse_dates=["date"], dtype={"symbol": "category"})
returns = np.log(prices["close"]).groupby(prices["symbol"], observed=True).diff()
by_symbol = prices.groupby("symbol", observed=True)
drawdowns = prices["close"] / by_symbol["close"].cummax() - 1
statistics = by_symbol.agg(closes=("close", "size"), first=("date", "first"), last=("date", "last"), close=("close", "last"))
statistics["mean"] = returns.groupby(prices["symbol"], observed=True).mean()
statistics["deviation"] = returns.groupby(prices["symbol"], observed=True).std()
statistics["drawdown"] = drawdowns.groupby(prices["symbol"], observed=True).min()
statistics = statistics.sort_index()
seconds = time.process_time()
statistics.to_csv(sys.argv[2], header=False)

with open("/proc/self/status") as status:
    peak = next(line for line in status if line.startswith("VmHWM:")).split()[1]
print(seconds, peak)
