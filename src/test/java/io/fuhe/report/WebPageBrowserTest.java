package io.fuhe.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.fuhe.check.State;
import io.fuhe.cli.Run;
import io.fuhe.document.WorkbookSketch;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page in the hands of an auditor: in a browser, from a folder, without a server. */
class WebPageBrowserTest {

  private static final String HOSTILE = "<img src=x onerror=alert(1)></script>";
  private static final String WRONG_TOTAL = "望湖街道/自评 表#1 100%.xlsx";
  private static final Path SAMPLE = Path.of("inbox-samples/柳岸街道/04-执行率152.5%.xlsx");

  private static final String FORM =
      """
      2022年度项目绩效自评表 | < | < | < | <
      单位名称 | 示例市临江区望湖街道办事处 | < | < | <
      项目名称 | 便民服务 | < | < | <
      指标名称 | 分值 | 目标值 | 实际完成值 | 得分
      %s | 50 | 5个 | 5个 | 50
      热线办结率 | 50 | 95%% | 95%% | 44.5
      总分 | 100 | . | . | 97
      """;

  @TempDir private static Path folder;
  private static InstalledChromium chromium;
  private static List<JsonNode> findings;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void checkAnInbox() throws IOException {
    Optional<Path> installed = InstalledChromium.find();
    assumeTrue(
        installed.isPresent(), "no Chromium on the PATH: the page is not tried in a browser");
    Path inbox = folder.resolve("inbox");
    try (WorkbookSketch sketch = WorkbookSketch.xlsx()) {
      sketch.sheet("便民服务", FORM.formatted(HOSTILE).strip()).save(inbox.resolve(WRONG_TOTAL));
    }
    Files.copy(SAMPLE, inbox.resolve(SAMPLE.getFileName()));
    Run run = Run.of("ingest", inbox, "--reports", out(), "--data", folder.resolve("data"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    try (var lines = Files.lines(out().resolve("anomalies.jsonl"))) {
      findings = lines.map(new JsonMapper()::readTree).toList();
    }
    chromium = InstalledChromium.start(installed.get());
  }

  @AfterAll
  static void closeTheBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void openThePage() {
    context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
    page = context.newPage();
    page.onDialog(
        dialog -> {
          complaints.add(dialog.message());
          dialog.dismiss();
        });
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        said -> {
          if (said.type().equals("error")) {
            complaints.add(said.text());
          }
        });
    page.navigate(out().resolve("index.html").toUri().toString());
  }

  /**
   * Whatever was done with the page, no script of a submitted file ran and none of its own failed.
   */
  @AfterEach
  void nothingIsComplainedOf() {
    if (context != null) {
      context.close();
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void severityAndRuleNarrowTheList() {
    assertShown(all -> true);

    page.locator("#severity input[value=WARNING]").uncheck();
    page.locator("#severity input[value=NOTICE]").uncheck();

    assertShown(f -> f.get("severity").asString().equals("ERROR"));
    assertThat(page.locator("#list .badge.WARNING")).hasCount(0);

    page.locator("button[type=reset]").click();
    page.locator("#rule").selectOption(page.locator("#rule option").nth(1).getAttribute("value"));
    String rule = page.locator("#list .rule").first().textContent();

    assertThat(page.locator("#list .rule").allTextContents()).containsOnly(rule);
  }

  @Test
  void theKindOfRuleNarrowsTheList() {
    page.locator("#kind input[value=JUDGEMENT]").uncheck();
    assertShown(f -> f.get("kind").asString().equals("ARITHMETIC"));

    page.locator("#kind input[value=ARITHMETIC]").uncheck();
    assertThat(page.locator("#list > li")).hasCount(0);

    page.locator("button[type=reset]").click();
    assertShown(all -> true);
  }

  @Test
  void theYearNarrowsTheListAndIsInItsAddress() {
    JsonNode form = findings.stream().filter(says("94.5")).findFirst().orElseThrow().get("forms");
    Predicate<JsonNode> of2022 = f -> f.get("forms").equals(form);
    long count = findings.stream().filter(of2022).count();
    assertThat(page.locator("#year option")).hasCount(3);
    page.locator("#year").selectOption(new SelectOption().setLabel("2022（" + count + "）"));
    assertShown(of2022);
    assertThat(page.locator("#list .who").first()).containsText("2022 年度");
    assertThat(page.locator("#unit option").first()).hasText("全部（" + count + "）");

    page.reload();
    assertShown(of2022);
    page.navigate(out().resolve("index.html").toUri() + "#year=1999&sort=toString");
    page.reload();
    assertShown(all -> true);
    assertThat(page.locator("#sort")).hasValue("weight");

    page.locator("#words").fill("2022年度");
    assertShown(of2022);
  }

  @Test
  void wordsNarrowTheListAndAllOfItComesBack() {
    page.locator("#words").fill("热线办结率");
    assertShown(says("热线办结率"));
    assertThat(page.locator("#list")).not().containsText("执行率超过");

    page.locator("#words").fill("没有这样的词");
    assertThat(page.locator("#count")).containsText("没有符合条件的疑点");

    page.locator("button[type=reset]").click();
    assertShown(all -> true);
  }

  @Test
  void aHostileNameBuriesAndTurnsNothingAndItsLinkLeadsToTheFile() throws IOException {
    String unit = "很".repeat(1000) + "长";
    String file = "自评%20表#1?\u202Ex.xlsx";
    ReportedAnomaly found = Reported.total(unit, "97", State.NEW);
    new Reports(new Messages(Language.CHINESE))
        .write(
            new ContentSketch()
                .file(file)
                .across(
                    new ReportedAnomaly(unit, "", 2023, List.of(file), found.anomaly(), State.NEW)),
            folder.resolve("hostile"));

    page.navigate(folder.resolve("hostile/index.html").toUri().toString());
    page.locator("#list summary").click();

    Locator name = page.locator("#list .who span[title]");
    assertThat(name.textContent()).hasSizeLessThan(70);
    assertThat(name).hasAttribute("title", unit);
    assertThat(page.locator("#charts button").first().textContent()).hasSizeLessThan(70);
    assertThat(page.content()).doesNotContain("\u202E");
    String link = page.locator("#list dd a").first().evaluate("a => a.href").toString();
    assertThat(Path.of(URI.create(link)))
        .isEqualTo(folder.resolve("hostile/annotated").resolve(file).toAbsolutePath());
  }

  @Test
  void aWrongTotalIsShownAsTheSumThatProvesIt() {
    Locator finding = openWrongTotal();
    Locator sum = finding.locator("table.sum");

    assertThat(sum.locator("tbody tr")).hasCount(2);
    assertThat(sum.locator("tbody tr").nth(0).locator(".n")).hasText("50.0");
    assertThat(sum.locator("tbody tr").nth(1).locator(".n")).hasText("44.5");
    assertThat(sum.locator("tbody tr").nth(1).locator(".at")).hasText("E6");
    assertThat(sum.locator("tfoot tr").nth(0).locator("td.n"))
        .hasText(new String[] {"94.5", "97.0"});
    assertThat(sum.locator("tfoot .difference")).hasText("2.5");
    assertThat(finding.locator(".evidence")).containsText("E7");
  }

  @Test
  void aFindingLeadsToTheAnnotatedCopyAndToTheLedger() throws IOException {
    Locator finding = openWrongTotal();

    Download copy = page.waitForDownload(() -> finding.locator("a[href^=annotated]").click());
    assertThat(copy.path()).hasSameBinaryContentAs(out().resolve("annotated").resolve(WRONG_TOTAL));

    finding.locator("button.path").click();
    assertThat(page.locator("#files .path")).hasText(new String[] {WRONG_TOTAL});
    assertThat(page.locator("#ledger")).isFocused();
    assertThat(page.locator("#ledger")).isInViewport();
  }

  @Test
  void theLinkOfAFindingOpensIt() {
    String link = (String) openWrongTotal().locator("a[href^='#finding=']").evaluate("a => a.href");

    page.navigate("about:blank");
    page.navigate(link);

    assertThat(page.locator("#list details[open] table.sum")).hasCount(1);
  }

  @Test
  void theFilterOutlivesAReload() {
    page.locator("#severity input[value=ERROR]").uncheck();
    page.locator("#words").fill("执行率");
    assertThat(page.locator("#count")).not().hasText(counted(findings.size()));
    page.waitForURL(address -> address.contains("q="));
    String count = page.locator("#count").textContent();

    page.reload();

    assertThat(page.locator("#count")).hasText(count);
    assertThat(page.locator("#words")).hasValue("执行率");
    assertThat(page.locator("#severity input[value=ERROR]")).not().isChecked();
    assertThat(page.locator("#severity input[value=NOTICE]")).isChecked();
  }

  @Test
  void theSwitchTurnsThePageDarkAndThePageRemembers() {
    assertThat(isDark()).isFalse();

    page.locator("#theme").click();
    assertThat(isDark()).isTrue();
    assertThat(page.locator("#theme")).hasAttribute("aria-pressed", "true");

    page.reload();
    assertThat(isDark()).isTrue();

    page.locator("#theme").click();
    assertThat(isDark()).isFalse();
  }

  @Test
  void whoPrefersDarkGetsItDark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

    // The page is told of it a moment later.
    assertThat(page.locator("#theme")).hasAttribute("aria-pressed", "true");
    assertThat(isDark()).isTrue();
  }

  @Test
  void theKeyboardAloneIsEnough() {
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#findings")).isFocused();

    tabTo("#list summary");
    page.keyboard().press("Enter");
    assertThat(page.locator("#list details").first()).hasAttribute("open", "");

    tabTo("#list details[open] button.path");
    page.keyboard().press("Enter");
    assertThat(page.locator("#ledger")).isFocused();
  }

  @Test
  void nothingSticksOutOnAPhone() {
    page.setViewportSize(390, 844);
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
  }

  @Test
  void aHostileNameIsNothingButText() {
    Locator finding = openWrongTotal();

    assertThat(finding.locator("table.sum tbody td").first()).hasText(HOSTILE);
    assertThat(page.locator("img")).hasCount(0);
    page.locator("#words").fill(HOSTILE);
    assertShown(says(HOSTILE));
    page.reload();
    assertThat(page.locator("#words")).hasValue(HOSTILE);
    assertThat(page.locator("img")).hasCount(0);
  }

  private static Path out() {
    return folder.resolve("reports");
  }

  private Locator openWrongTotal() {
    Locator finding =
        page.locator("#list details").filter(new Locator.FilterOptions().setHasText("94.5"));
    finding.locator("summary").click();
    return finding;
  }

  private void tabTo(String selector) {
    Locator wanted = page.locator(selector).first();
    for (int i = 0; i < 100; i++) {
      if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no Tab reaches " + selector);
  }

  private boolean isDark() {
    return (boolean)
        page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).every(c => c < 100)");
  }

  private void assertShown(Predicate<JsonNode> wanted) {
    int count = (int) findings.stream().filter(wanted).count();
    assertThat(page.locator("#count")).hasText(counted(count));
    assertThat(page.locator("#list > li")).hasCount(count);
  }

  private static Predicate<JsonNode> says(String words) {
    return f -> (f.get("message").asString() + f.get("addends")).contains(words);
  }

  private static String counted(int count) {
    return "符合条件的疑点 " + count + " 条，共 " + findings.size() + " 条";
  }
}
