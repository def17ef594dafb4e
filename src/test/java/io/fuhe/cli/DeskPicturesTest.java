package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotType;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.DeskDatabase;
import io.fuhe.desk.store.Filter;
import io.fuhe.desk.store.UnitId;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.InstalledChromium;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of every page of the desk in {@code docs/images/desk}, and the page that shows
 * them: {@code -Dfuhe.desk.pictures=true}. Needs Chromium.
 */
@EnabledIfSystemProperty(named = "fuhe.desk.pictures", matches = "true")
class DeskPicturesTest {

  private static final Path SAMPLES = Path.of("inbox-samples").toAbsolutePath();
  private static final Path PICTURES = Path.of("docs/images/desk").toAbsolutePath();
  private static final Path SHOWN = Path.of("docs/desk-pages.md").toAbsolutePath();
  private static final Messages MESSAGES = new Messages(Language.CHINESE);
  private static final int QUALITY = 55;
  private static final int[] WIDTHS = {1440, 390};

  @TempDir private Path folder;

  private String password;
  private final Map<String, String> pages = new LinkedHashMap<>();

  @Test
  void everyPage() throws Exception {
    Path data = folder.resolve("data");
    Path reports = folder.resolve("reports");
    Run run = Run.of("ingest", SAMPLES, "--data", data, "--reports", reports);
    assertThat(run.exitCode()).as(run.err()).isZero();
    password =
        Run.of("user", "add", "审计组长", "--role", "ADMINISTRATOR", "--generate", "--data", data)
            .out()
            .strip()
            .replaceAll("(?s).*：", "");
    decide(data);
    Files.createDirectories(PICTURES);
    Settings settings = new Settings("--fuhe.desk.port=0");
    Ingest ingest = new Ingest(SAMPLES, reports, data, null, null);
    PrintWriter log = new PrintWriter(new StringWriter(), true);
    NightlyIngest nightly = new NightlyIngest(ingest, settings, MESSAGES, log);
    try (DeskAtWork desk = DeskAtWork.open(ingest, nightly, settings, MESSAGES, log);
        InstalledChromium chromium =
            InstalledChromium.start(InstalledChromium.find().orElseThrow())) {
      nightly.run();
      for (int width : WIDTHS) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          pictures(chromium, "http://127.0.0.1:" + desk.port(), width, scheme);
        }
      }
    }
    Files.writeString(SHOWN, shown());
  }

  /** Some are decided on, so that the pages show each state. */
  private void decide(Path data) {
    try (DeskDatabase desk =
        new DeskDatabase("jdbc:hsqldb:file:" + data.resolve("db/fuhe") + ";shutdown=true")) {
      desk.findings.refresh();
      Actor actor = new Actor("审计组长", null);
      List<WorkRow> rows = new Worklist(desk.db).page(Filter.TO_DO, actor, null, 9);
      desk.decisions.decide(actor, Act.CONFIRM, Why.NONE, List.of(rows.get(1).chosen()));
      desk.decisions.decide(
          actor, Act.DISMISS, new Why("rounding", "按整数填报", null), List.of(rows.get(2).chosen()));
      desk.decisions.decide(
          actor,
          Act.ASK,
          new Why("", "", LocalDate.now().plusDays(10)),
          List.of(rows.get(3).chosen()));
      pages(desk, rows.get(0));
    }
  }

  private void pages(DeskDatabase desk, WorkRow first) {
    String form =
        desk.db
            .sql("select form_id from anomaly where fingerprint = ? order by id")
            .param(first.fingerprint())
            .query(String.class)
            .list()
            .get(0);
    pages.put("worklist", "/");
    pages.put("search", "/?show=all&q=" + encoded("街道"));
    pages.put("bulk", "/bulk?severity=WARNING");
    pages.put("finding", "/findings/" + encoded(first.fingerprint()));
    pages.put("form", "/forms/" + encoded(form));
    pages.put("value", "/forms/" + encoded(form) + "/value?path=declaredTotal");
    pages.put("years", "/years");
    pages.put("unit", "/unit?unit=" + encoded(UnitId.of(first.unit())));
    pages.put("ledger", "/ledger?show=all");
    pages.put("mappings", "/mappings");
    pages.put("runs", "/runs");
    pages.put("compare", "/compare?from=-1");
    pages.put("reports", "/reports");
    pages.put("members", "/members");
    pages.put("tokens", "/tokens");
    pages.put("help", "/help");
  }

  private void pictures(InstalledChromium chromium, String address, int width, ColorScheme scheme) {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("zh-CN")
                    .setColorScheme(scheme)
                    .setViewportSize(width, width > 1000 ? 900 : 844))) {
      Page page = context.newPage();
      page.navigate(address + "/login");
      picture(page, "login", width, scheme);
      page.fill("[name=username]", "审计组长");
      page.fill("[name=password]", password);
      page.locator("main button").click();
      pages.forEach(
          (name, at) -> {
            page.navigate(address + at);
            picture(page, name, width, scheme);
          });
    }
  }

  private static void picture(Page page, String name, int width, ColorScheme scheme) {
    if (!name.equals("runs")) {
      // That page asks again and again how the run stands.
      page.waitForLoadState(LoadState.NETWORKIDLE);
    }
    assertThat(page.title()).as(name).isNotEmpty();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(file(name, width, scheme)))
            .setType(ScreenshotType.JPEG)
            .setQuality(QUALITY));
  }

  private static String file(String name, int width, ColorScheme scheme) {
    return name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".jpg";
  }

  private String shown() {
    StringBuilder text =
        new StringBuilder(
            "# 工作台的每一页 / Every page of the desk\n\n"
                + "样例（`inbox-samples`）做出的图片：1440 和 390 像素宽，浅色和深色。由 `mvn test"
                + " -Dtest=DeskPicturesTest -Dfuhe.desk.pictures=true` 重做。\n\n"
                + "Made from the samples, 1440 and 390 pixels wide, light and dark, by that"
                + " test.\n");
    Map<String, String> titles = titles();
    titles.forEach(
        (name, title) -> {
          text.append("\n## ").append(title).append("\n\n<p>");
          for (int width : WIDTHS) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
              text.append("<img src=\"images/desk/")
                  .append(file(name, width, scheme))
                  .append(width > 1000 ? "\" width=\"37%\"" : "\" width=\"11%\"")
                  .append(" alt=\"")
                  .append(title)
                  .append("\"> ");
            }
          }
          text.append("</p>\n");
        });
    return text.toString();
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("login", "登录 / Logging in");
    titles.put("worklist", "工作清单 / The worklist");
    titles.put("search", "搜索和筛选 / Searching");
    titles.put("bulk", "一次处理全部筛选结果 / Deciding about all that a filter shows");
    titles.put("finding", "一处疑点和原件 / A finding beside its original");
    titles.put("form", "一张自评表 / A form");
    titles.put("value", "更正一个值 / Putting a value right");
    titles.put("years", "年度 / A year");
    titles.put("unit", "单位 / A unit");
    titles.put("ledger", "台账 / The ledger");
    titles.put("mappings", "没有读懂的表 / What was read wrongly");
    titles.put("runs", "运行和上传 / Runs, and handing in");
    titles.put("compare", "比较两次运行 / Two runs compared");
    titles.put("reports", "报告 / Reports");
    titles.put("members", "人员 / People");
    titles.put("tokens", "令牌 / Tokens");
    titles.put("help", "帮助 / Help");
    return titles;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
