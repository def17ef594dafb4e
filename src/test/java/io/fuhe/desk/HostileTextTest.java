package io.fuhe.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Severity;
import io.fuhe.desk.access.Scope;
import io.fuhe.desk.api.MappedCalls;
import io.fuhe.desk.api.MappedCalls.Mapped;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.store.Actor;
import io.fuhe.report.InstalledChromium;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in a form, a file's name or a field of the desk is shown as words: no page runs a
 * script of it, and the browser has nothing to refuse.
 */
class HostileTextTest {

  /** What breaks out of an element, an attribute, a script, a template. */
  private static final List<String> ATTACKS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(2)>",
          "'><svg/onload=alert(3)>",
          "</textarea></title></style><script>alert(4)</script>",
          "javascript:alert(5)",
          "${T(java.lang.Runtime).getRuntime().exit(1)}[[${7*7}]]",
          "\" autofocus onfocus=alert(6) x=\"",
          "<a href='javascript:alert(7)' hx-get='//evil' hx-on:click='alert(8)'>x</a>");

  private static final String ALL = String.join(" ", ATTACKS);

  private static OpenDesk desk;
  private static InstalledChromium chromium;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open() throws Exception {
    Optional<Path> installed = InstalledChromium.find();
    assumeTrue(
        installed.isPresent(), "no Chromium on the PATH: the desk is not tried in a browser");
    desk = new OpenDesk(ALL);
    desk.database.form("form", FormSketch.clean().unit(ALL).total("97").build());
    for (int i = 0; i < ATTACKS.size(); i++) {
      String attack = ATTACKS.get(i);
      desk.database.found("f" + i, attack, attack, Severity.ERROR, 1);
      desk.database
          .db
          .sql("update finding set project = ?, files = ? where fingerprint = ?")
          .params(
              attack, "[\"" + attack.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]", "f" + i)
          .update();
      Files.writeString(
          desk.folder().resolve("reports").resolve(attack.replace("/", "_") + ".html"), attack);
    }
    desk.database.db.sql("update submission set path = ?").param(ALL).update();
    desk.database.db.sql("update submission set refused = 'UNREADABLE'").update();
    desk.database.findings.refresh();
    for (int i = 0; i < ATTACKS.size(); i++) {
      desk.database.decisions.decide(
          new Actor("auditor", null),
          Act.DISMISS,
          new Why("other", ATTACKS.get(i), null),
          List.of(desk.database.seen("f" + i)));
    }
    desk.database.changed("f0", "98", 2);
    desk.database.findings.refresh();
    desk.tokens.make("admin", ALL.substring(0, 100), Set.of(Scope.READ), 1);
    chromium = InstalledChromium.start(installed.get());
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
      desk.close();
    }
  }

  @BeforeEach
  void logIn() {
    context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
    page = context.newPage();
    page.onDialog(
        dialog -> {
          complaints.add("a script ran: " + dialog.message());
          dialog.dismiss();
        });
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        said -> {
          // That an answer was a refusal is noted, too; a script that was refused is what counts.
          if (said.type().equals("error") && !said.text().startsWith("Failed to load")) {
            complaints.add(page.url() + ": " + said.text());
          }
        });
    page.navigate(desk.address());
    page.fill("[name=username]", "admin");
    page.fill("[name=password]", OpenDesk.PASSWORD);
    page.locator("main button").click();
    assertThat(page.locator("main h1")).isVisible();
  }

  @AfterEach
  void nothingRan() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  @Test
  void noPageRunsWhatWasSubmitted() {
    Set<String> visited = new TreeSet<>();
    for (Mapped each : MappedCalls.all()) {
      if (each.method().equals("GET") && !each.isCall()) {
        for (String address : addresses(each.path())) {
          visit(address);
          visited.add(each.path());
        }
      }
    }
    assertThat(visited)
        .as("every page that shows itself; the others are parts of pages, or files")
        .containsAll(
            MappedCalls.all().stream()
                .filter(each -> each.method().equals("GET") && !each.isCall())
                .filter(each -> each.handler().getReturnType() == String.class)
                .map(Mapped::path)
                .collect(Collectors.toSet()));
  }

  private void visit(String address) {
    page.navigate(desk.address() + address);
    page.waitForLoadState();
    assertThat(
            page.evaluate(
                "() => document.querySelectorAll('main script:not([src^=\"/static/\"]), main img,"
                    + " [onerror], [onload], [onfocus], [hx-on\\\\:click],"
                    + " a[href^=\"javascript:\"]').length"))
        .as(address)
        .isEqualTo(0);
  }

  private static List<String> addresses(String path) {
    String hostile = URLEncoder.encode(ALL, StandardCharsets.UTF_8);
    if (path.contains("{fingerprint}")) {
      List<String> all = new ArrayList<>();
      for (int i = 0; i < ATTACKS.size(); i++) {
        all.add(path.replace("{fingerprint}", "f" + i) + "?q=" + hostile + "&form=0&page=1");
      }
      return all;
    }
    String at = path.replace("{id}", "form");
    return switch (path) {
      case "/" -> List.of("/?show=all", "/?show=all&q=" + hostile + "&project=" + hostile);
      case "/login" -> List.of("/login?next=" + hostile);
      case "/years" -> List.of("/years?year=2023");
      case "/reports" -> List.of("/reports", "/reports?folder=");
      case "/letter", "/reports/file", "/mappings/files", "/forms/{id}/page" -> List.of();
      case "/forms/{id}/value" -> List.of(at + "?path=declaredTotal", at + "?path=" + hostile);
      default -> List.of(at + "?show=all&q=" + hostile + "&rule=" + hostile);
    };
  }

  @Test
  void whatIsTypedIntoFieldsIsShownAsWords() {
    String label = ALL.substring(0, 100);
    page.navigate(desk.address() + "/tokens");
    page.fill("input[name=label]", label);
    page.locator("form[action='/tokens/add'] button").click();
    assertThat(page.locator(".member").first()).containsText("<script>alert(1)</script>");

    page.navigate(desk.address() + "/members");
    page.locator("form[action='/members/add'] input[name=name]").fill("<b>x</b>");
    page.locator("form[action='/members/add'] textarea").fill(ALL);
    page.locator("form[action='/members/add'] button").click();
    assertThat(page.locator(".said")).isVisible();

    desk.database.found("typed", "键入街道", "97", Severity.ERROR, 1);
    desk.database.findings.refresh();
    page.navigate(desk.address() + "/findings/typed");
    page.locator("summary[data-key=d]").click();
    page.fill("textarea[name=words]", ALL);
    page.locator("button[value=DISMISS]").click();
    page.navigate(desk.address() + "/findings/typed");
    assertThat(page.locator(".history")).containsText("<script>alert(1)</script>");
  }

  @Test
  void filesAreHandedInWithTheirNamesAsWords() throws Exception {
    page.navigate(desk.address() + "/runs");
    String name = "<img src=x onerror=alert(9)>.xlsx";
    page.locator("#upload input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              payload(name, "eins"),
              payload("b.xlsx", "zwei"),
              payload("leer.xlsx", ""),
              payload("groß.xlsx", "x".repeat((int) OpenDesk.LARGEST + 1)),
              payload("c.part", "x")
            });
    Locator items = page.locator("#handed-in li");
    assertThat(items).hasCount(5);
    assertThat(items.nth(0)).containsText(name);
    assertThat(items.nth(0)).containsText("_img src=x onerror=alert(9)_.xlsx");
    assertThat(items.nth(1)).containsText("已收");
    assertThat(items.nth(2)).containsText("空的");
    assertThat(items.nth(3)).containsText("超过");
    assertThat(items.nth(4)).containsText("没有传完");
    assertThat(desk.folder().resolve("inbox/b.xlsx")).hasContent("zwei");

    page.locator("#upload input[type=file]").setInputFiles(payload("b.xlsx", "drei"));
    assertThat(items.nth(5)).containsText("b (2).xlsx");
    assertThat(desk.folder().resolve("inbox/b.xlsx")).hasContent("zwei");
  }

  @Test
  void filesAreDroppedAndASessionThatEndedLeadsBack() {
    page.navigate(desk.address() + "/runs");
    drop("a.docx");
    assertThat(page.locator("#handed-in li")).containsText("已收");
    assertThat(desk.folder().resolve("inbox/a.docx")).hasContent("dropped");

    context.clearCookies();
    drop("b.docx");
    page.waitForURL("**/login?next=%2Fruns");
    assertThat(desk.folder().resolve("inbox/b.docx")).doesNotExist();
  }

  private void drop(String name) {
    page.evaluate(
        "name => { const data = new DataTransfer(); data.items.add(new File(['dropped'], name));"
            + " document.getElementById('upload').dispatchEvent(new DragEvent('drop',"
            + " {dataTransfer: data, bubbles: true, cancelable: true})); }",
        name);
  }

  private static FilePayload payload(String name, String content) {
    return new FilePayload(
        name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
  }
}
