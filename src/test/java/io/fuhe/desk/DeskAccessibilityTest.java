package io.fuhe.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Severity;
import io.fuhe.desk.store.UnitId;
import io.fuhe.report.InstalledChromium;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of the desk by the rules of WCAG 2.2 AA that a program can tell (axe-core). */
class DeskAccessibilityTest {

  private static final String UNIT = "望湖街道";

  private static final String FAULTS =
      """
      async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', \
      'wcag22aa']})).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160) + ' ' \
      + n.any.map(a => a.message).join('; ').slice(0, 160)))\
      """;

  private static OpenDesk desk;
  private static InstalledChromium chromium;
  private static String axe;

  @BeforeAll
  static void open() throws IOException {
    Optional<Path> installed = InstalledChromium.find();
    assumeTrue(
        installed.isPresent(), "no Chromium on the PATH: the desk is not tried in a browser");
    try (InputStream script = DeskAccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
    desk = new OpenDesk(UNIT);
    desk.database.form("form", FormSketch.clean().unit(UNIT).total("97").build());
    for (String name : List.of("一", "二", "三")) {
      desk.database.found(name, UNIT, "97", Severity.values()[name.length()], 1);
    }
    desk.database.findings.refresh();
    chromium = InstalledChromium.start(installed.get());
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
      desk.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1440", "DARK, 390"})
  void nothingOnAnyPageIsAgainstTheRules(ColorScheme scheme, int width) {
    List<String> faults = new ArrayList<>();
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setLocale("zh-CN")
            .setColorScheme(scheme)
            .setViewportSize(width, 900);
    try (var context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      look(page, "/login", faults);
      page.fill("[name=username]", "admin");
      page.fill("[name=password]", OpenDesk.PASSWORD);
      page.locator("main button").click();
      for (String at : pages()) {
        look(page, at, faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> pages() {
    return List.of(
        "/",
        "/?q=" + URLEncoder.encode("一", StandardCharsets.UTF_8),
        "/bulk?severity=WARNING",
        "/compare",
        "/findings/" + URLEncoder.encode("一", StandardCharsets.UTF_8),
        "/forms/form",
        "/forms/form/value?path=declaredTotal",
        "/help",
        "/ledger",
        "/mappings",
        "/members",
        "/reports",
        "/runs",
        "/tokens",
        "/unit?year=2023&unit=" + URLEncoder.encode(UnitId.of(UNIT), StandardCharsets.UTF_8),
        "/years",
        "/years?year=2023");
  }

  private static void look(Page page, String at, List<String> faults) {
    page.navigate(desk.address() + at);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.evaluate(axe);
    for (Object fault : (List<?>) page.evaluate(FAULTS)) {
      faults.add(at.replaceAll("[?].*", "") + " " + fault);
    }
  }
}
