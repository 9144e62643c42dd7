# Three lines of pandas that read a data package; the rest checks them.
import pandas as pd
claims = pd.read_csv("datasets/brest-litovsk/claims.csv", dtype=str, keep_default_na=False)
terms = pd.read_csv("datasets/brest-litovsk/terms.csv", dtype=str, keep_default_na=False)
area = claims.merge(terms, on="term").query("term == 'brest-litovsk-1918/area-ceded'")[["source", "value", "as_written"]]
assert {"750000", "780000"} <= set(area["value"])
print(area.to_string(index=False))
