package org.treatyterms.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.reconcile.Reconciler;

/**
 * The report in a real browser: Debian's {@code chromium} and {@code chromium-driver}. Other places
 * are named by the system properties {@code treatyterms.chromium} and {@code
 * treatyterms.chromedriver}.
 */
class ReportBrowserTest {
  /** What sticks out of the window, unless it scrolls in a region of its own. */
  private static final String STICKS_OUT =
      "const wide = innerWidth + 1;"
          + "return [...document.querySelectorAll('body *')].filter(e =>"
          + " !e.closest('.scroll, .skip, .vh') && e.getClientRects().length"
          + " && e.getBoundingClientRect().right > wide).slice(0, 5).map(e => e.outerHTML.slice(0,"
          + " 200))";

  @TempDir static Path folder;
  private static ChromeDriver browser;
  private static Path whole;
  private static Path one;

  @BeforeAll
  static void write() throws IOException {
    Reconciler reconciler = Reconciler.standard();
    whole = folder.resolve("whole/index.html");
    HtmlReport.write(reconciler.reconcile(TreatyData.bundled()), whole.getParent());
    one = folder.resolve("one/index.html");
    Path trianon = Path.of("datasets", "trianon");
    HtmlReport.write(
        reconciler.reconcile(TreatyData.read(List.of(trianon)).orThrow()), one.getParent());

    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(System.getProperty("treatyterms.chromium", "/usr/bin/chromium"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars");
    options.setCapability("goog:loggingPrefs", logs);
    String driver = System.getProperty("treatyterms.chromedriver", "/usr/bin/chromedriver");
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(new File(driver)).build(),
            options);
    browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
  }

  @AfterAll
  static void quit() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  void loadsWithoutAWordOnTheConsole() {
    open(whole);
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    assertThat(browser.findElements(By.cssSelector("#index tbody tr"))).hasSizeGreaterThan(300);
    assertThat(Files.exists(whole)).isTrue();
  }

  @Test
  void isSmallAndSoonInteractive() throws IOException {
    assertThat(Files.size(whole)).isLessThan(5_000_000);
    open(whole);
    Object interactive =
        browser.executeScript(
            "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
    // A second on a quiet machine; builds share theirs.
    assertThat(((Number) interactive).doubleValue()).isLessThan(5_000);
  }

  @ParameterizedTest
  @CsvSource({"360,light", "360,dark", "768,light", "1440,light", "1440,dark"})
  void nothingSticksOut(int width, String scheme) {
    show(width, scheme);
    open(whole);
    style(".term, .sources li { content-visibility: visible !important }");
    browser.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
        .isEqualTo((long) width);
    assertThat((List<?>) browser.executeScript(STICKS_OUT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"360,light", "1440,light", "1440,dark"})
  void breaksNoRuleOfAccessibility(int width, String scheme) {
    show(width, scheme);
    open(one);
    style(".term, .sources li { content-visibility: visible !important }");
    assertThat(violations("{\"resultTypes\":[\"violations\"]}")).isEmpty();
  }

  @Test
  void breaksNoRuleOfAccessibilityAsAWhole() {
    show(1440, "light");
    open(whole);
    // Contrast is measured on the page of one treaty: here it would take many minutes.
    assertThat(
            violations(
                "{\"resultTypes\":[\"violations\"],"
                    + "\"rules\":{\"color-contrast\":{\"enabled\":false}}}"))
        .isEmpty();
  }

  @Test
  void theRulesOfAccessibilityAreAtWork() {
    open(one);
    browser.executeScript("document.body.append(document.createElement('img'))");
    assertThat(violations("{\"resultTypes\":[\"violations\"]}"))
        .extracting(Rule::getId)
        .contains("image-alt");
  }

  private static List<Rule> violations(String options) {
    // Hundreds of thousands of passes need not cross the wire: the options leave them out.
    AxeBuilder axe = new AxeBuilder();
    axe.setOptions(options);
    return axe.analyze(browser).getViolations();
  }

  @Test
  void narrowsDownByTreatyVerdictCauseAndWords() {
    show(1440, "light");
    open(whole);
    int all = rows().size();
    select("f-s", "Treaty of Trianon");
    assertThat(rows())
        .isNotEmpty()
        .hasSizeLessThan(all)
        .allMatch(row -> row.getText().contains("Treaty of Trianon"));
    assertThat(sections()).containsExactly("Treaty of Trianon");
    select("f-v", "discrepant");
    assertThat(rows()).isNotEmpty().allMatch(row -> row.getText().contains("discrepant"));
    select("f-v", "all");
    select("f-s", "all");
    select("f-c", "slip of scale");
    assertThat(rows())
        .isNotEmpty()
        .hasSizeLessThan(all)
        .allMatch(row -> row.getText().contains("slip of scale"));
    assertThat(browser.findElement(By.id("f-n")).getText())
        .startsWith(rows().size() + " of " + all);
    browser.findElement(By.cssSelector("#filter button")).click();
    assertThat(browser.findElement(By.id("f-n")).getText()).startsWith("All " + all);
    assertThat(rows().size()).isEqualTo(all);
    browser.findElement(By.id("f-text")).sendKeys("RAILWAYS");
    assertThat(rows())
        .isNotEmpty()
        .allMatch(row -> row.getText().toLowerCase(Locale.ROOT).contains("railways"));
  }

  @Test
  void putsRowsInOrder() {
    show(1440, "light");
    open(whole);
    String first = rows().get(0).getText();
    select("f-o", "treaty");
    List<String> treaties = column(1).stream().distinct().toList();
    assertThat(treaties).isSortedAccordingTo(Collator.getInstance(Locale.ENGLISH)::compare);
    select("f-o", "verdict");
    assertThat(column(2).get(0)).isEqualTo("fails");
    assertThat(column(2)).last().isIn("one origin", "same");
    select("f-o", "most telling");
    assertThat(rows().get(0).getText()).isEqualTo(first);
  }

  @Test
  void aLinkToWhatIsNarrowedAwayShowsItAgain() {
    show(1440, "light");
    open(whole);
    select("f-s", "Treaty of Trianon");
    WebElement finding = browser.findElement(By.cssSelector(".findings a"));
    finding.click();
    String target = finding.getDomAttribute("href").substring(1);
    assertThat(browser.findElement(By.id(target)).isDisplayed()).isTrue();
    assertThat(browser.executeScript("return location.hash")).isEqualTo("#" + target);
  }

  @Test
  void canBeUsedByKeyboard() {
    show(1440, "light");
    open(one);
    WebElement body = browser.findElement(By.tagName("body"));
    body.sendKeys(Keys.TAB);
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Skip to the findings");
    assertThat(browser.switchTo().activeElement().isDisplayed()).isTrue();
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(browser.executeScript("return location.hash")).isEqualTo("#findings");
    assertThat(
            browser.executeScript(
                "const e = document.activeElement; return getComputedStyle(e).outlineStyle"))
        .isNotNull();
  }

  @Test
  void showsEverythingWithoutScripts() throws IOException {
    String page = Files.readString(whole);
    Path bare = folder.resolve("bare.html");
    Files.writeString(
        bare,
        page.substring(0, page.indexOf("<script>")) + page.substring(page.indexOf("</body>")));
    show(1440, "light");
    open(bare);
    assertThat(browser.findElement(By.id("filter")).isDisplayed()).isFalse();
    assertThat(
            browser.findElements(By.cssSelector("main [hidden]")).stream()
                .map(e -> e.getDomAttribute("id")))
        .containsExactly("filter");
    assertThat(rows()).hasSizeGreaterThan(300);
  }

  @Test
  void runsNothingThatTheDataHold() throws IOException {
    Path data = Files.createDirectories(folder.resolve("hostile-data"));
    Path report = folder.resolve("hostile");
    HtmlReport.write(
        Samples.hostile(data),
        term -> "<svg xmlns='http://www.w3.org/2000/svg'><text onload='x()'>x</text></svg>",
        report);
    open(report.resolve("index.html"));
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    assertThat(browser.findElement(By.tagName("main")).getText()).contains("<script>alert(");
    try (Stream<String> links =
        browser.findElements(By.tagName("a")).stream().map(a -> a.getDomAttribute("href"))) {
      assertThat(links).allMatch(href -> href.startsWith("#") || href.startsWith("data/"));
    }
  }

  private static void open(Path page) {
    browser.manage().logs().get(LogType.BROWSER);
    browser.get(page.toUri().toString());
  }

  private static void show(int width, String scheme) {
    browser.get("about:blank");
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private static void style(String rules) {
    browser.executeScript(
        "const s = document.createElement('style'); s.textContent = arguments[0];"
            + "document.head.append(s)",
        rules);
  }

  private static void select(String id, String option) {
    new Select(browser.findElement(By.id(id))).selectByVisibleText(option);
  }

  private static List<WebElement> rows() {
    return browser.findElements(By.cssSelector("#index tbody tr:not([hidden])"));
  }

  private static List<String> column(int number) {
    List<?> cells =
        (List<?>)
            browser.executeScript(
                "return [...document.querySelectorAll('#index tbody tr:not([hidden])')]"
                    + ".map(row => row.cells[arguments[0]].textContent)",
                number);
    return cells.stream().map(String::valueOf).toList();
  }

  private static List<String> sections() {
    return browser.findElements(By.cssSelector("main > .subject:not([hidden]) > h2")).stream()
        .map(WebElement::getText)
        .toList();
  }
}
