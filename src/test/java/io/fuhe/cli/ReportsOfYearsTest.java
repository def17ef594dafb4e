package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.report.Reports;
import io.fuhe.report.YearFolders;
import io.fuhe.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of many files each fiscal year has its own reports, and only those of changed years are written.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReportsOfYearsTest {

  @Parameter private TestDatabase database;
  @TempDir private Path folder;
  private Map<String, String> settings;

  @BeforeEach
  void newDatabase() {
    settings = database.settings();
  }

  @Test
  void onlyAChangedYearIsWrittenAnew() throws Exception {
    form("甲/一.xlsx", 2021, 1, "一");
    form("乙/二.xlsx", 2022, 2, "二");
    Files.writeString(folder.resolve("inbox/坏的.xlsx"), "没有表");
    night();
    assertThat(lines(reports(), Reports.FORMS)).hasSize(2);
    assertThat(lines(year(2021), Reports.FORMS)).hasSize(1);
    assertThat(lines(year(0), Reports.LEDGER)).singleElement().asString().contains("坏的.xlsx");
    assertThat(lines(reports(), YearFolders.YEARS)).hasSize(3);
    assertThat(Files.readString(reports().resolve(Reports.PAGE)))
        .contains("years/2021/index.html", "years/none/anomalies.xlsx");
    assertThat(new JsonMapper().readTree(reports().resolve(Reports.SARIF)).path("runs")).hasSize(3);

    Map<Path, String> before = files(reports());
    night();
    assertThat(files(reports())).as("nothing changed").isEqualTo(before);

    form("丙/三.xlsx", 2022, 3, "三");
    night();
    assertThat(before).containsAllEntriesOf(files(year(2021))).containsAllEntriesOf(files(year(0)));
    assertThat(lines(year(2022), Reports.FORMS)).hasSize(2);
    assertThat(lines(reports(), Reports.FORMS)).as("of the year that changed").hasSize(2);
    assertThat(lines(year(2022), Reports.SAMPLING)).hasSize(2);

    Files.delete(year(2021).resolve(Reports.PAGE));
    Files.writeString(year(2022).resolve(Reports.CSV), "somebody's");
    night();
    assertThat(year(2021).resolve(Reports.PAGE)).exists();
    assertThat(year(2022).resolve(Reports.CSV)).content().contains("三.xlsx");
    assertThat(quarantined()).isEqualTo(1);

    form("坏的.xlsx", 2021, 4, "四");
    night();
    assertThat(lines(year(0), Reports.LEDGER)).isEmpty();
    assertThat(lines(year(2021), Reports.FORMS)).hasSize(2);
  }

  @Test
  void aFileThatMovesIsToldWhereItIs() throws Exception {
    form("甲/一.xlsx", 2021, 1, "一");
    form("乙/二.xlsx", 2022, 2, "二");
    night();
    Files.move(folder.resolve("inbox/甲/一.xlsx"), folder.resolve("inbox/甲/一稿.xlsx"));
    Map<Path, String> other = files(year(2022));
    night();
    assertThat(lines(year(2021), Reports.LEDGER)).singleElement().asString().contains("一稿.xlsx");
    assertThat(files(year(2022))).isEqualTo(other);
    Files.delete(folder.resolve("inbox/甲/一稿.xlsx"));
    night();
    assertThat(lines(year(2021), Reports.LEDGER)).singleElement().asString().contains("WITHDRAWN");
    assertThat(files(year(2022))).isEqualTo(other);
  }

  /** What did not change is not read again to be told; nobody can see that. */
  @Test
  void aChangedYearSaysWhatItWouldSayIfAllWereReadAnew() throws Exception {
    for (int i = 0; i < 5; i++) {
      form(i + "/表.xlsx", 2022, i, "项目" + i);
    }
    night();
    form("3a/表.xlsx", 2022, 7, "七");
    Files.move(folder.resolve("inbox/1"), folder.resolve("inbox/6"));
    Files.copy(folder.resolve("inbox/2/表.xlsx"), folder.resolve("inbox/2/表二.xlsx"));
    Files.delete(folder.resolve("inbox/4/表.xlsx"));
    form("0/表.xlsx", 2022, 0, "项目换了");
    night();

    Path anew = folder.resolve("anew");
    Run run =
        Run.of(words("export", "--reports", anew, "--data", folder.resolve("data")).toArray());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(lines(year(2022), Reports.FORMS)).hasSize(6);
    for (String name : List.of(Reports.FORMS, Reports.ANOMALIES, Reports.LEDGER, Reports.CSV)) {
      assertThat(year(2022).resolve(name)).hasSameTextualContentAs(anew.resolve(name));
    }
  }

  private void form(String path, int year, int unit, String project) throws IOException {
    Path file = folder.resolve("inbox").resolve(path);
    Files.createDirectories(file.getParent());
    ManyFiles.form(file, year, unit, project, new Random(unit));
  }

  private void night() {
    Run run =
        Run.of(
            words(
                    "ingest",
                    folder.resolve("inbox"),
                    "--reports",
                    reports(),
                    "--data",
                    folder.resolve("data"))
                .toArray());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private List<Object> words(Object... command) {
    List<Object> words = new ArrayList<>();
    settings.forEach((name, value) -> words.add("--" + name + "=" + value));
    words.addAll(
        List.of("--fuhe.reports.together=0", "--fuhe.isolated=false", "--fuhe.annotate=never"));
    words.addAll(List.of(command));
    return words;
  }

  private long quarantined() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("data/quarantine"))) {
      return files.filter(file -> file.endsWith("reason.txt")).count();
    }
  }

  private Path reports() {
    return folder.resolve("reports");
  }

  private Path year(int year) {
    return YearFolders.of(reports(), year);
  }

  private static List<String> lines(Path folder, String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }

  /** The files below a folder, and which file each is: one that is written anew is another one. */
  private static Map<Path, String> files(Path below) throws IOException {
    Map<Path, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(below)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        BasicFileAttributes its = Files.readAttributes(file, BasicFileAttributes.class);
        found.put(file, its.fileKey() + " " + its.lastModifiedTime());
      }
    }
    return found;
  }
}
