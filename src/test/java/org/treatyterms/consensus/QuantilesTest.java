package org.treatyterms.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treatyterms.consensus.Close.relative;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantiles to full precision, remembered or not. Expected: 50-digit arithmetic, mpmath 1.3.0. */
class QuantilesTest {

  @ParameterizedTest
  @CsvSource({
    "1, 12.706204736174705, 0.00098206911717525591, 3.841458820694126, 5.023886187314889",
    "2, 4.3026527297494639, 0.050635615968579751, 5.991464547107982, 7.3777589082278726",
    "3, 3.1824463052837096, 0.21579528262389787, 7.81472790325118, 9.3484036044961478",
    "4, 2.7764451051977944, 0.48441855708792981, 9.4877290367811568, 11.143286781877797",
    "8, 2.3060041352041667, 2.1797307472526498, 15.507313055865454, 17.534546139484652",
    "19, 2.0930240544083098, 8.9065164819879725, 30.143527205646159, 32.852326861729706",
    "100, 1.9839715185235523, 74.221927474923726, 124.34211340400408, 129.56119718583659",
    "1023, 1.9622856196472682, 936.25471562706363, 1098.5207819245886, 1113.5333632130671",
    "1024, 1.9622833497895974, 937.21138839587531, 1099.5571458647371, 1114.5766909650499",
    "5000, 1.9604385517065079, 4805.9047308622472, 5165.6145186758032, 5197.8837719237974",
    // The quantiles of chi-squared from scipy 1.17.1.
    "999999, 1.9599663568164793, 997229.0885291945, 1002326.3096181314, 1002772.7000820216"
  })
  void areExact(int df, double t, double low, double limit, double high) {
    for (int i = 0; i < 2; i++) {
      relative(Quantiles.t(df), t, 1e-12);
      relative(Quantiles.chi2Low(df), low, 1e-12);
      relative(Quantiles.chi2Limit(df), limit, 1e-12);
      relative(Quantiles.chi2High(df), high, 1e-12);
    }
    assertThat(Quantiles.t(df)).isGreaterThan(Quantiles.NORMAL);
  }
}
