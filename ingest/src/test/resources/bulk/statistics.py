"""The statistics of LongPrices with pandas, for BulkBenchmark: file, where the statistics go, dtype of the symbols.

As an analyst writes it who knows pandas: one read_csv, then groupby. "category" for the symbols is the quick way, "object" what
read_csv does unasked.
"""
import sys
import time

import numpy as np
import pandas as pd

prices = pd.read_csv(sys.argv[1], parse_dates=["date"], dtype={"symbol": sys.argv[3]})
by_symbol = prices.groupby("symbol", observed=True)
returns = np.log(prices["close"]).groupby(prices["symbol"], observed=True).diff()
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
