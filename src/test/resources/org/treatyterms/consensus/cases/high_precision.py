"""Reference cases in 50-digit arithmetic, for data on which double precision programs go wrong.

Run with Python 3 and mpmath 1.3.0 in this folder; writes hp_*.json. Every formula is written out
as in the publications, without the rearrangements that the library uses: roots of Q(t) by
bisection, maxima of the likelihoods on a grid of 4,000 points polished by golden section, subsets
by trying all.
"""
import itertools
import json
import re
from decimal import Decimal

from mpmath import betainc, gammainc, log, mp, mpf, pi, sqrt

mp.dps = 50

CASES = {
    "hp_gravitation_2014": (
        "Newtonian constant of gravitation, 14 values around 1e-11",
        "CODATA recommended values of the fundamental physical constants: 2014 (Mohr, Newell & "
        "Taylor 2016, Reviews of Modern Physics 88, 035009), inputs for G in m3 kg-1 s-2",
        "6.67248 6.6729 6.67398 6.674255 6.67559 6.67422 6.67387 6.67222 6.67425 6.67349 6.67260 "
        "6.67554 6.67191 6.67435".split(),
        "0.00043 0.00050 0.00070 0.000092 0.00027 0.00098 0.00027 0.00087 0.00012 0.00018 0.00025 "
        "0.00016 0.00099 0.00013".split(),
        -11),
    "hp_planck_in_joule_seconds": (
        "Planck constant, three values around 1e-34",
        "as planck_2017_3, in J s",
        "6.626070133 6.62607005883 6.626069934".split(),
        "6e-8 1.65e-7 8.9e-8".split(), -34),
    "hp_reml_three_maxima": (
        "restricted likelihood with three maxima", "made up",
        "2.16 2.45 0.22 -0.14 -0.14 4.14".split(), "3.19 5.65 0.2 0.1 0.08 1.13".split(), 0),
    "hp_reml_near_tie_at_zero": (
        "restricted likelihood with a maximum at 0, higher by 4e-6 than one inside", "made up",
        "-13.13 -0.41 0.01 0.1".split(), "10.46 0.21 0.04 0.13".split(), 0),
    "hp_reml_near_tie_inside": (
        "restricted likelihood with a maximum inside, higher by 1e-4 than one at 0", "made up",
        "4.02 -30.44 -1.84 9.41 -0.25 9.08 -6.95".split(),
        "2.31 21.54 1.48 12.86 0.36 10.15 7.89".split(), 0),
    "hp_reml_two_inside": (
        "restricted likelihood with two maxima inside", "made up",
        "-11.94 -1.02 -7.79 0.01 5.4".split(), "6.21 0.93 4.02 0.07 15.7".split(), 0),
    "hp_far_from_zero": (
        "between-source variance 1e18 times the stated ones", "made up",
        "120 -3500000 810000.5 44 2900001".split(), "0.001 0.002 0.0005 0.003 0.001".split(), 0),
    "hp_one_claim_holds_the_weight": (
        "weights that differ by a factor of 1e19", "made up",
        "1.25 1.2500004 5.5 -2".split(), "1e-9 2e-7 3 2.5".split(), 0),
    "hp_large_offset": (
        "values around 1e9 that differ in the unit's place", "made up",
        "1000000003 1000000007.5 1000000001.25 1000000012".split(), "1.5 2 0.75 4".split(), 0),
}


def t_quantile(df):
    def tail(x):
        return betainc(mpf(df) / 2, mpf(1) / 2, 0, df / (df + x * x), regularized=True) / 2
    low, high = mpf(0), mpf(100)
    for _ in range(200):
        mid = (low + high) / 2
        low, high = (mid, high) if tail(mid) > mpf("0.025") else (low, mid)
    return low


def chi2_quantile(df, p):
    low, high = mpf(0), mpf(1000)
    for _ in range(200):
        mid = (low + high) / 2
        if gammainc(mpf(df) / 2, 0, mid / 2, regularized=True) < p:
            low = mid
        else:
            high = mid
    return low


def weighted(y, v, t):
    w = [1 / (x + t) for x in v]
    total = sum(w)
    m = sum(a * b for a, b in zip(w, y)) / total
    return w, total, m, sum(a * (b - m) ** 2 for a, b in zip(w, y))


def solve_q(y, v, target):
    if weighted(y, v, 0)[3] <= target:
        return mpf(0)
    low, high = mpf(0), max(v)
    while weighted(y, v, high)[3] > target:
        low, high = high, 4 * high
    for _ in range(250):
        mid = (low + high) / 2
        if weighted(y, v, mid)[3] > target:
            low = mid
        else:
            high = mid
    return low


def likeliest(y, v, restricted):
    def height(t):
        w, total, _, q = weighted(y, v, t)
        return -(sum(log(x + t) for x in v) + (log(total) if restricted else 0) + q) / 2
    least, mean = min(v), sum(y) / len(y)
    last = 2 * sum((a - mean) ** 2 for a in y) + least
    grid = [least * ((last / least) ** (mpf(i) / 4000) - 1) for i in range(4001)]
    heights = [height(t) for t in grid]
    top = max(range(4001), key=lambda i: heights[i])
    low, high = grid[max(0, top - 1)], grid[min(4000, top + 1)]
    golden = (sqrt(mpf(5)) - 1) / 2
    a, b = low + (high - low) * (1 - golden), low + (high - low) * golden
    fa, fb = height(a), height(b)
    for _ in range(110):
        if fa < fb:
            low, a, fa = a, b, fb
            b = low + (high - low) * golden
            fb = height(b)
        else:
            high, b, fb = b, a, fa
            a = low + (high - low) * (1 - golden)
            fa = height(a)
    maxima = sum(
        1 for i in range(4000)
        if (i == 0 or heights[i] > heights[i - 1]) and heights[i] > heights[i + 1])
    t = (low + high) / 2
    return (mpf(0) if height(mpf(0)) >= height(t) else t), maxima


def median(values):
    s = sorted(values)
    k = len(s)
    return s[k // 2] if k % 2 else (s[k // 2 - 1] + s[k // 2]) / 2


def case(name, title, source, ys, us):
    # From the doubles that the library sees, not from the decimals.
    y, u = [[mpf(a) for a in column] for column in (ys, us)]
    v, k = [a * a for a in u], len(y)
    z = mpf("1.9599639845400542355245944305205515279555500778695")
    t1, t2 = t_quantile(k - 1), t_quantile(k - 2)
    w, total, m, q = weighted(y, v, 0)
    spread = total - sum(a * a for a in w) / total
    error = 1 / sqrt(total)
    dl = max(mpf(0), (q - (k - 1)) / spread)
    w1, total1, _, q1 = weighted(y, v, dl)
    dl2 = max(mpf(0), (q1 - sum(a * b for a, b in zip(w1, v))
                       + sum(a * a * b for a, b in zip(w1, v)) / total1)
              / (total1 - sum(a * a for a in w1) / total1))
    mean = sum(y) / k
    t0 = sum((a - mean) ** 2 for a in y) / k
    r = [1 / (a / t0 + 1) for a in v]
    mr = sum(a * b for a, b in zip(r, y)) / sum(r)
    reml, maxima = likeliest(y, v, True)
    taus = {
        "DL": dl, "DL2": dl2, "HE": max(mpf(0), t0 * k / (k - 1) - sum(v) / k),
        "PM": solve_q(y, v, k - 1), "REML": reml, "ML": likeliest(y, v, False)[0],
        "SJ": sum(a * (b - mr) ** 2 for a, b in zip(r, y)) / (k - 1)}
    typical = (k - 1) / spread
    expected = {
        "fixed": {"mu": m, "se": error, "wald": [m - z * error, m + z * error]},
        "heterogeneity": {
            "Q": q, "df": k - 1, "p": gammainc(mpf(k - 1) / 2, q / 2, regularized=True),
            "birge_ratio": sqrt(q / (k - 1)), "H2_Q": q / (k - 1),
            "I2_Q_percent": 100 * max(mpf(0), 1 - (k - 1) / q)},
        "birgeError": error * max(mpf(1), sqrt(q / (k - 1)))}
    chosen = [i for i in range(k) if u[i] < 3 * sqrt(mpf(k)) * error]
    q_chosen = weighted([y[i] for i in chosen], [v[i] for i in chosen], 0)[3]
    s = sqrt(q_chosen / (len(chosen) - 1)) if len(chosen) > 1 else None
    expected["pdg"] = {"s": s, "error": error * max(mpf(1), s or mpf(1))}
    for key, tau in taus.items():
        _, wt, mt, qt = weighted(y, v, tau)
        se, factor = 1 / sqrt(wt), qt / (k - 1)
        h, mh = se * sqrt(factor), se * sqrt(max(mpf(1), factor))
        reach = t2 * sqrt(tau + se * se)
        expected[key] = {
            "tau2": tau, "mu": mt, "se": se, "wald": [mt - z * se, mt + z * se],
            "i2Percent": 100 * tau / (tau + typical),
            "hksj": {"q": factor, "se": h, "ci": [mt - t1 * h, mt + t1 * h]},
            "modifiedHksj": {
                "q": max(mpf(1), factor), "se": mh, "ci": [mt - t1 * mh, mt + t1 * mh]},
            "prediction": [mt - reach, mt + reach]}
    expected["tau2Interval"] = [
        solve_q(y, v, chi2_quantile(k - 1, mpf("0.975"))),
        solve_q(y, v, chi2_quantile(k - 1, mpf("0.025")))]
    mid = median(y)
    mad = mpf("1.4826") * median([abs(a - mid) for a in y])
    order = sorted(range(k), key=lambda i: y[i])
    cumulated = mpf(0)
    for i in order:
        cumulated += w[i]
        if cumulated >= total / 2:
            break
    huber = mid
    for _ in range(3000):
        huber = sum(min(max(a, huber - mad * 3 / 2), huber + mad * 3 / 2) for a in y) / k
    x, sx = mid, mad
    for _ in range(3000):
        pulled = [min(max(a, x - sx * 3 / 2), x + sx * 3 / 2) for a in y]
        x = sum(pulled) / k
        sx = mpf("1.134") * sqrt(sum((a - x) ** 2 for a in pulled) / (k - 1))
    expected.update({
        "median": mid, "medianError": sqrt(pi / (2 * k)) * mad, "weightedMedian": y[i],
        "huber": huber, "algorithmA": x, "algorithmASpread": sx,
        "linearPool": {"mu": mean, "sd": sqrt(t0 + sum(v) / k)}})
    d = [a - m for a in y]
    ud = [sqrt(a - 1 / total) for a in v]
    expected["degreesOfEquivalence"] = {
        "D": d, "uD": ud, "z": [a / b for a, b in zip(d, ud)],
        "En_k2": [a / b / 2 for a, b in zip(d, ud)]}
    loo = []
    for i in range(k):
        _, wt, mt, _ = weighted(y[:i] + y[i + 1:], v[:i] + v[i + 1:], 0)
        loo.append((mt, y[i] - mt, sqrt(v[i] + 1 / wt)))
    expected["leaveOneOut"] = {
        "mu": [a[0] for a in loo], "D": [a[1] for a in loo], "uD": [a[2] for a in loo],
        "z": [a[1] / a[2] for a in loo]}
    subset = None
    for size in range(k, 1, -1):
        limit = chi2_quantile(size - 1, mpf("0.95"))
        best = min((weighted([y[i] for i in c], [v[i] for i in c], 0)[3], c)
                   for c in itertools.combinations(range(k), size))
        if best[0] <= limit:
            c = best[1]
            _, wt, mt, qt = weighted([y[i] for i in c], [v[i] for i in c], 0)
            subset = {"used": list(c), "mu": mt, "se": 1 / sqrt(wt), "chi2": qt}
            break
    expected["largestConsistentSubset"] = subset
    expected["largestConsistentSubsetComputed"] = True
    expected["remlMaxima"] = maxima
    return {
        "id": name, "title": title, "source": source,
        "computedWith": "high_precision.py beside this file: mpmath 1.3.0, 50 digits",
        "y": y, "se": u, "expected": expected, "published": []}


def plain(node):
    if isinstance(node, dict):
        return {key: plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value) for value in node]
    return float(node) if isinstance(node, mpf) else node


for name, (title, source, ys, us, power) in CASES.items():
    ys, us = [[float(Decimal(a).scaleb(power)) for a in column] for column in (ys, us)]
    text = json.dumps(plain(case(name, title, source, ys, us)), indent=1, ensure_ascii=False)
    text = re.sub(r"\[\s+([^\[\]{}]*?)\s+\]",
                  lambda found: "[" + re.sub(r"\s+", " ", found.group(1)) + "]", text)
    with open(name + ".json", "w", encoding="utf-8") as file:
        file.write(text + "\n")
    print(name)
