package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treatyterms.dataset.TreatyData;

/** Where and in which language a machine stands changes no letter of a result. */
class LocalePropertyTest {
  private static final List<String> PLACES =
      List.of(
          "ar-EG-u-nu-arab", "tr-TR", "de-CH", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai");
  private static final List<String> ZONES =
      List.of(
          "Pacific/Kiritimati", "Asia/Kathmandu", "Pacific/Niue", "Europe/Dublin", "Asia/Manila");

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  @TempDir private Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void localeAndTimeZone() {
    SmallData data = RandomData.of(31, 40);
    at("en-GB", "UTC");
    String expected = ResultText.of(data.reconcile(folder.resolve("here")));
    for (int i = 0; i < PLACES.size(); i++) {
      at(PLACES.get(i), ZONES.get(i));
      assertThat(ResultText.of(data.reconcile(folder.resolve("there")))).isEqualTo(expected);
    }
  }

  @Test
  void bundledData() {
    at("en-GB", "UTC");
    String expected = ResultText.of(Reconciler.standard().reconcile(TreatyData.bundled()));
    at("ar-EG-u-nu-arab", "Pacific/Kiritimati");
    assertThat(ResultText.of(Reconciler.standard().reconcile(TreatyData.bundled())))
        .isEqualTo(expected);
  }

  private static void at(String place, String zone) {
    Locale.setDefault(Locale.forLanguageTag(place));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    assertThat(TimeZone.getDefault().getID()).isEqualTo(zone);
  }
}
