package io.fuhe.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.fuhe.check.Severity;
import io.fuhe.desk.store.Worklist;
import io.fuhe.report.InstalledChromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk in the hands of auditors: with the keys, and two of them at once. */
class DeskBrowserTest {

  private static OpenDesk desk;
  private static InstalledChromium chromium;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void open() {
    Optional<Path> installed = InstalledChromium.find();
    assumeTrue(
        installed.isPresent(), "no Chromium on the PATH: the desk is not tried in a browser");
    desk = new OpenDesk("望湖街道");
    chromium = InstalledChromium.start(installed.get());
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
      desk.close();
    }
  }

  @AfterEach
  void nothingBroke() {
    contexts.forEach(BrowserContext::close);
    assertThat(complaints).isEmpty();
  }

  @Test
  void theKeysWorkThroughTheList() {
    found("键一", "键二", "键三");
    Page page = in("auditor", "/?q=键");
    Locator rows = page.locator("#work .row");
    assertThat(rows).hasCount(3);
    takesKeys(page, rows);

    page.keyboard().press("j");
    assertThat(rows.nth(1)).isFocused();
    page.keyboard().press("k");
    page.keyboard().press("c");
    assertThat(page.locator(".said")).containsText("已确认 1 处");
    assertThat(rows).hasCount(2);
    assertThat(rows.first()).isFocused();

    page.keyboard().press("d");
    page.keyboard().press("Escape");
    page.keyboard().press("d");
    rows.first().locator("select[name=reason]").selectOption("rounding");
    rows.first().locator("button[value=DISMISS]").click();
    assertThat(rows).hasCount(1);

    page.locator("#work").press("u");
    assertThat(page.locator(".said")).containsText("已撤销 1 处");
    assertThat(rows).hasCount(2);

    page.keyboard().press("/");
    assertThat(page.locator("#search input[type=search]")).isFocused();
    page.keyboard().type("?");
    assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/\\?.*"));
  }

  @Test
  void whatTheVeryFirstRunFoundIsThere() {
    Page page = in("auditor", "/?q=首次");
    desk.database.found("首次", "首次街道", "97", Severity.ERROR, 1);
    desk.database.db.sql("insert into batch_job_execution values (0, current_timestamp)").update();
    page.waitForCondition(
        () -> {
          page.reload();
          return page.locator("#work .row").count() == 1;
        });
  }

  @Test
  void theSecondOfTwoIsToldAndSeesWhoDecided() {
    found("二人");
    Page first = in("auditor", "/?q=二人");
    Page second = in("second", "/?q=二人");

    first.locator("button[value=CONFIRM]").click();
    assertThat(first.locator(".said")).containsText("已确认");
    second.locator("button[value=CONFIRM]").click();

    assertThat(second.locator(".said")).containsText("另有人作了决定");
    second.navigate(desk.address() + "/findings/二人");
    assertThat(second.locator(".history")).containsText("auditor");
  }

  /** After all parts of the page have come: one that came later would lead to the login itself. */
  private static void endSession(Page page) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.context().clearCookies();
  }

  @Test
  void aSessionThatEndedLeadsFromAPartOfAPageToTheLoginAndBack() {
    found("过期");
    Page page = in("auditor", "/?q=过期");
    assertThat(page.locator("#work .row")).hasCount(1);
    endSession(page);

    page.locator("#work button[value=CONFIRM]").click();

    assertThat(page.locator("[name=password]")).isVisible();
    page.fill("[name=username]", "auditor");
    page.fill("[name=password]", OpenDesk.PASSWORD);
    page.locator("main button").click();
    assertThat(page.locator("#work .row")).hasCount(1);
    assertThat(page).hasURL(java.util.regex.Pattern.compile(".*\\?q=(过期|%E8%BF%87%E6%9C%9F).*"));
    // The browser notes the refusal itself.
    complaints.removeIf(said -> said.contains("401"));
  }

  @Test
  void whatWasTypedWhenTheSessionHadEndedIsThereAfterLoggingIn() {
    found("打字");
    Page page = in("auditor", "/findings/打字");
    page.locator("textarea[name=note]").fill("<b>写了很久</b>");
    endSession(page);
    page.locator(".note-form button").first().click();

    page.fill("[name=username]", "auditor");
    page.fill("[name=password]", OpenDesk.PASSWORD);
    page.locator("main button").click();
    assertThat(page.locator("textarea[name=note]")).hasValue("<b>写了很久</b>");

    page.locator(".note-form button").first().click();
    assertThat(page.locator(".history").first()).containsText("<b>写了很久</b>");
    assertThat(page.locator("textarea[name=note]")).hasValue("");
  }

  @Test
  void whatIsRefusedStaysOpenWithWhatWasChosen() {
    found("其他");
    Page page = in("auditor", "/findings/其他");
    page.locator("summary[data-key=d]").click();
    page.locator("select[name=reason]").selectOption("other");
    page.locator("button[value=DISMISS]").click();
    assertThat(page.locator(".said")).containsText("请用文字说明");
    assertThat(page.locator("select[name=reason]")).hasValue("other");
    page.locator("textarea[name=words]").fill("合同另有约定");
    page.locator("button[value=DISMISS]").click();
    assertThat(page.locator(".said")).containsText("已排除 1 处");
  }

  @Test
  void whatWasDismissedReturnsWithItsReasonWhenItsFiguresChange() {
    found("回来");
    Page page = in("auditor", "/findings/回来");
    page.locator("summary[data-key=d]").click();
    page.locator("textarea[name=words]").fill("按整数填报");
    page.locator("button[value=DISMISS]").click();
    desk.database.changed("回来", "98", 2);
    desk.database.findings.refresh();

    page.navigate(desk.address() + "/?q=回来");

    assertThat(page.locator(".returned")).containsText("此前已排除（auditor，");
    assertThat(page.locator(".returned")).containsText("原因是“按整数填报”。申报数当时是 97，现在是 98。");
  }

  @Test
  void aFilterIsDecidedAboutAtOnceAfterAPreview() {
    found("批一", "批二");
    Page page = in("auditor", "/?q=批");
    page.locator("#facets a[href^='/bulk']").click();
    assertThat(page.locator("main")).containsText("共有 2 处");
    page.locator("button[value=CONFIRM]").click();
    assertThat(page.locator(".said")).containsText("已确认 2 处");
    page.locator(".said button").click();
    assertThat(page.locator(".said")).containsText("已撤销 2 处");
    assertThat(page.locator("#work .row")).hasCount(2);
  }

  @Test
  void aUnitAmongManyIsFoundByItsName() {
    for (int unit = 0; unit <= Worklist.FACET_VALUES; unit++) {
      found("单位" + unit);
      found("单位" + unit + "另一处");
    }
    Page page = in("auditor", "/?show=all");
    Locator units = page.locator("details.facet:has(input[hx-get^='/facets/UNIT'])");
    assertThat(units.locator("li")).hasCount(Worklist.FACET_VALUES);
    units.locator("input[name=named]").fill("另一处街道没有");
    assertThat(units.locator("li")).hasCount(1);
    assertThat(units.locator("li")).hasText("没有");
    units.locator("input[name=named]").fill("单位 20");
    assertThat(units.locator("li")).hasCount(2);
    units.locator("li a").first().click();
    assertThat(page.locator("#work .row")).hasCount(1);
  }

  /** A browser lets keys fall that come before its first picture; this one changes nothing. */
  private static void takesKeys(Page page, Locator rows) {
    page.waitForCondition(
        () -> {
          page.keyboard().press("k");
          return rows.first().evaluate("row => row === document.activeElement").equals(true);
        });
  }

  private void found(String... names) {
    for (String name : names) {
      desk.database.found(name, name + "街道", "97", Severity.ERROR, 1);
    }
    desk.database.findings.refresh();
  }

  private Page in(String name, String at) {
    BrowserContext context =
        chromium.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
    contexts.add(context);
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        said -> {
          if (said.type().equals("error")) {
            complaints.add(said.text());
          }
        });
    page.navigate(desk.address() + at);
    page.fill("[name=username]", name);
    page.fill("[name=password]", OpenDesk.PASSWORD);
    page.locator("main button").click();
    assertThat(page.locator("main h1")).isVisible();
    return page;
  }
}
