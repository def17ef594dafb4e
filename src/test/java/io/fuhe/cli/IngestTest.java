package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.document.WorkbookSketch;
import io.fuhe.report.LinesSchema;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job from the command line to the reports. */
class IngestTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path INBOX = Path.of("inbox-samples");
  private static final Path REAL = Gold.CORPORA.resolve("real-excel/documents");

  @TempDir private Path folder;

  @Test
  void theRealFormsEndInReportsThatKeepToTheirSchemas() throws Exception {
    Run run = ingest(REAL);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(lines("ledger.jsonl")).hasSize(4);
    assertThat(lines("forms.jsonl")).hasSize(14);
    assertThat(lines("anomalies.jsonl")).filteredOn(a -> a.get("forms").size() == 1).hasSize(61);
    assertThat(lines("anomalies.jsonl")).filteredOn(a -> a.get("forms").size() > 1).hasSize(19);
    for (String name : List.of("ledger", "forms", "anomalies", "gone")) {
      keepsToSchema(name);
    }
    assertThat(run.out()).contains("14", "anomalies.xlsx");
  }

  @Test
  void everyValueHasAPlace() throws Exception {
    ingest(REAL);

    for (JsonNode form : lines("forms.jsonl")) {
      JsonNode rows = form.get("indicators");
      for (int i = 0; i < rows.size(); i++) {
        for (String field : List.of("level2", "name", "target", "actual", "score")) {
          boolean printed = !rows.get(i).get(field).isNull();
          assertThat(form.get("places").has("indicators[" + i + "]." + field)).isEqualTo(printed);
        }
      }
    }
  }

  @Test
  void aSecondRunChangesNothingAndSaysSo() throws Exception {
    ingest(REAL);
    Map<String, byte[]> before = reports();
    Map<String, Object> times = times();

    Run second = ingest(REAL);

    assertThat(second.out()).contains("未作任何改动");
    assertThat(times()).isEqualTo(times);
    reports().forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
  }

  @Test
  void whatAKilledRunLeftHalfWrittenIsClearedAway() throws Exception {
    for (String place : List.of("out/.fuhe-writing1", "out/annotated/.fuhe-writing2")) {
      Files.writeString(Files.createDirectories(folder.resolve(place)).resolve("half"), "ha");
    }

    ingest(INBOX);

    try (Stream<Path> all = Files.walk(out())) {
      assertThat(all).noneMatch(path -> path.getFileName().toString().startsWith(".fuhe-writing"));
    }
  }

  @Test
  void theFolderForTemporaryFilesMayBelongToSomebodyElse() throws Exception {
    TempFile.setTempFileCreationStrategy(new SomebodysFolder());
    try {
      Run run = ingest(INBOX);

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(out().resolve("anomalies.xlsx")).exists();
    } finally {
      TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
    }
  }

  @Test
  void anInboxWhereTheProgramItselfWritesIsRefused() throws Exception {
    ingest(INBOX);

    for (Path own : List.of(data().resolve("quarantine"), out().resolve("annotated"))) {
      Run run = ingest(own);

      assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains(own.toString(), "由程序自己增删");
    }
  }

  @Test
  void aCopyThatCannotBeWrittenCostsOnlyItself() throws Exception {
    Path taken = folder.resolve("out/annotated/wujialing-2022-all.xlsx");
    Files.createDirectories(taken.resolve("something of somebody's"));

    Run run = ingest(REAL);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("wujialing-2022-all.xlsx");
    assertThat(lines("ledger.jsonl")).hasSize(4);
    assertThat(folder.resolve("out/annotated/hongshan-2020-all.xlsx")).isRegularFile();

    Files.delete(taken.resolve("something of somebody's"));
    Files.delete(taken);
    ingest(REAL);
    assertThat(taken).isRegularFile();
  }

  @Test
  void badFilesEndInTheLedgerAndTheRunGoesOn() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox/子文件夹"));
    String form = "2022年度项目绩效自评表 | < | < | <\n指标名称 | 目标值 | 实际完成值 | 得分\n次数 | 1次 | 1次 | 5";
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", form)) {
      book.save(inbox.resolve("没有总分.xlsx"));
    }
    // Saved twice, it would not be the same: the container holds the time.
    Files.copy(inbox.resolve("没有总分.xlsx"), inbox.resolve("后缀不对.xls"));
    Files.writeString(inbox.resolve("没有总分 (2).txt"), "您好");
    Files.copy(inbox.resolve("没有总分.xlsx"), inbox.resolve("重复.xlsx"));
    Files.createFile(inbox.resolve("空.xlsx"));
    Files.write(inbox.resolve("图.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
    Files.write(inbox.resolve("坏.xlsx"), new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4, 5, 6});
    Files.createSymbolicLink(inbox.resolve("链接.xlsx"), Path.of("/etc/hostname"));

    Run run = ingest(folder.resolve("inbox"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    Map<String, String> ledger = new HashMap<>();
    for (JsonNode line : lines("ledger.jsonl")) {
      String reason = line.get("reason").isNull() ? "" : line.get("reason").get("code").asString();
      ledger.put(name(line), line.get("status").asString() + " " + reason + notes(line));
    }
    assertThat(ledger)
        .containsOnly(
            Map.entry(
                "后缀不对.xls",
                "ACCEPTED  WRONG_EXTENSION GENERAL_MAPPING NO_DECLARED_TOTAL NO_UNIT_OR_YEAR"
                    + " SUM_UNCHECKED"),
            Map.entry("没有总分.xlsx", "DUPLICATE DUPLICATE"),
            Map.entry("重复.xlsx", "DUPLICATE DUPLICATE"),
            Map.entry("没有总分 (2).txt", "QUARANTINED NO_FORM"),
            Map.entry("空.xlsx", "QUARANTINED EMPTY_FILE"),
            Map.entry("图.xlsx", "QUARANTINED UNKNOWN_TYPE"),
            Map.entry("坏.xlsx", "QUARANTINED DAMAGED"),
            Map.entry("链接.xlsx", "QUARANTINED NOT_A_FILE"));
    keepsToSchema("ledger");
    keepsToSchema("sampling");
  }

  @Test
  void whatSystemsLeaveIsInTheLedgerAndBothersNobody() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox/__MACOSX"));
    Files.writeString(inbox.resolve("._表.xlsx"), "x");
    for (String name : List.of(".DS_Store", "Thumbs.db", "desktop.ini", "~$表.xlsx")) {
      Files.writeString(inbox.resolveSibling(name), "x");
    }
    Files.createSymbolicLink(inbox.resolveSibling("断.xlsx"), Path.of("nowhere"));

    Run run = ingest(folder.resolve("inbox"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("NOT_A_FILE: 断.xlsx").doesNotContain("LEFTOVER", "还在上传");
    assertThat(run.out()).contains("已隔离 6", "有 5 个是操作系统");
    Map<String, String> ledger = new HashMap<>();
    for (JsonNode line : lines("ledger.jsonl")) {
      ledger.put(name(line), line.get("reason").path("code").asString(""));
    }
    assertThat(ledger)
        .containsOnly(
            Map.entry("._表.xlsx", "LEFTOVER"),
            Map.entry(".DS_Store", "LEFTOVER"),
            Map.entry("Thumbs.db", "LEFTOVER"),
            Map.entry("desktop.ini", "LEFTOVER"),
            Map.entry("~$表.xlsx", "LEFTOVER"),
            Map.entry("断.xlsx", "NOT_A_FILE"));
    assertThat(folder.resolve("data/quarantine/NOT_A_FILE")).isDirectory();
    assertThat(folder.resolve("data/quarantine/LEFTOVER")).doesNotExist();
    keepsToSchema("ledger");
  }

  @Test
  void hostileFilesCostThemselvesAndNoLogQuotesThem() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    String form =
        "2022年度项目绩效自评表 | < | < | <\n单位名称 | 示例市%s | < | <\n"
            + "指标名称 | 目标值 | 实际完成值 | 得分\n次数 | 1次 | 1次 | 5\n合计 | . | . | 6";
    try (WorkbookSketch book =
        WorkbookSketch.xlsx().sheet("表", form.formatted("甲".repeat(32_000)))) {
      book.save(inbox.resolve("长单位名.xlsx"));
    }
    Files.writeString(inbox.resolve("折行\n名.txt"), "联系人：李某某 13900000000");
    Files.writeString(inbox.resolve("\u001b[31m.html"), "<p>李某某 13900000000" + "<div>".repeat(999));
    Files.createSymbolicLink(inbox.resolve("圈"), inbox);

    Run run = ingest(inbox);

    assertThat(run.exitCode()).as(run.err()).isZero();
    Map<String, String> ledger = new HashMap<>();
    for (JsonNode line : lines("ledger.jsonl")) {
      ledger.put(name(line), line.get("reason").path("code").asString(""));
    }
    assertThat(ledger)
        .containsOnly(
            Map.entry("长单位名.xlsx", ""),
            Map.entry("折行\n名.txt", "NO_FORM"),
            Map.entry("\u001b[31m.html", "NO_FORM"),
            Map.entry("圈", "NOT_A_FILE"));
    assertThat(run.err())
        .contains("NO_FORM: 折行 名.txt", "NOT_A_FILE: 圈")
        .doesNotContain("\u001b", "李某某", "13900000000", "甲甲");
    keepsToSchema("ledger");
    keepsToSchema("sampling");
  }

  @Test
  void aWrongSettingIsNamedAndNothingIsRead() {
    System.setProperty("fuhe.limits.time", "0s");
    try {
      Run run = ingest(REAL);

      assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("fuhe.limits.time", "1s").doesNotContain("Exception");
    } finally {
      System.clearProperty("fuhe.limits.time");
    }
  }

  @Test
  void theWorkbookListsEveryAnomaly() throws Exception {
    ingest(REAL);

    try (Workbook book = WorkbookFactory.create(folder.resolve("out/anomalies.xlsx").toFile())) {
      Sheet list = book.getSheet("疑点清单");
      assertThat(list.getLastRowNum()).isEqualTo(61 + 19);
      assertThat(list.getPaneInformation().isFreezePane()).isTrue();
      assertThat(book.getSheet("台账").getLastRowNum()).isEqualTo(4);
      assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("总览");
    }
  }

  @Test
  void everySubmittedFileWithFindingsHasAnAnnotatedCopyWhichIsWrittenOnce() throws Exception {
    ingest(REAL);
    Path copy = folder.resolve("out/annotated/wujialing-2022-all.xlsx");
    assertThat(copy).exists();
    Object written = Files.getLastModifiedTime(copy);

    ingest(REAL);
    assertThat(Files.getLastModifiedTime(copy)).isEqualTo(written);
    Files.delete(copy);
    Run.of("ingest", REAL, "--reports", out(), "--data", data(), "--full-hash");
    assertThat(copy).exists();
  }

  @Test
  void reportsInEnglish() throws Exception {
    Run run = Run.of("ingest", REAL, "--reports", out(), "--data", data(), "--lang", "en");

    assertThat(run.out()).contains("4 files received");
    assertThat(lines("anomalies.jsonl"))
        .allSatisfy(a -> assertThat(a.get("basis").asString()).matches("(?s).*[a-z]{3}.*"));
  }

  @Test
  void namesThatLookAlikeAreOfferedNotMerged() throws Exception {
    Path inbox = folder.resolve("inbox");
    String form =
        "2022年度项目绩效自评表 | < | < | <\n单位名称 | 示例市%s | < | <\n项目名称 | 甲 | < | <\n"
            + "指标名称 | 目标值 | 实际完成值 | 得分\n次数 | 1次 | 1次 | 5\n合计 | . | . | 5";
    for (String unit : List.of("公共资源交易服务中心", "公共资源交易中心")) {
      try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", form.formatted(unit))) {
        book.save(inbox.resolve(unit + ".xlsx"));
      }
    }
    ingest(inbox);

    Run run = Run.of("units", "suggest", "--data", data());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("公共资源交易中心", "公共资源交易服务中心", "units.yaml");
  }

  @Test
  void failOnMakesAnExitCode() {
    assertThat(
            Run.of("ingest", REAL, "--reports", out(), "--data", data(), "--fail-on", "ERROR")
                .exitCode())
        .isEqualTo(1);
  }

  @Test
  void helpTeachesEveryParameterInBothLanguages() {
    assertThat(Run.of("ingest", "--help").out()).contains("收件文件夹");
    assertThat(Run.of("ingest", "--help", "--lang", "en").out()).contains("submitted files");
    assertThat(Run.of("explain", "--help").out()).contains("规则名");
    assertThat(Run.of("show", "--help").out()).contains("要看的文件");
  }

  @Test
  void whatIsMisunderstoodIsUsage() {
    assertThat(Run.of("ingest", folder.resolve("nirgends")).exitCode()).isEqualTo(2);
    assertThat(Run.of("ingest").exitCode()).isEqualTo(2);
    assertThat(Run.of("ingest", folder, "--reports", folder.resolve("out")).exitCode())
        .isEqualTo(2);
    assertThat(Run.of("explain", "no-such-rule").exitCode()).isEqualTo(2);
    assertThat(Run.of().exitCode()).isEqualTo(2);
  }

  @Test
  void brokenMappingsFailTheRunBeforeAnythingIsRead() throws IOException {
    Path mappings = Files.createDirectories(folder.resolve("mappings"));
    Files.writeString(mappings.resolve("general.yaml"), "id: general\nname: {zh-CN: 甲}\n");

    Run run = Run.of("ingest", REAL, "--reports", out(), "--data", data(), "--mappings", mappings);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("general.yaml:2");
  }

  private static String notes(JsonNode line) {
    StringBuilder codes = new StringBuilder();
    line.get("notes").forEach(n -> codes.append(' ').append(n.get("code").asString()));
    return codes.toString();
  }

  private static String name(JsonNode line) {
    String file = line.get("file").asString();
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private void keepsToSchema(String name) throws IOException {
    LinesSchema.keepsTo(name, folder.resolve("out").resolve(name + ".jsonl"));
  }

  private List<JsonNode> lines(String name) throws IOException {
    List<JsonNode> found = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out").resolve(name))) {
      found.add(JSON.readTree(line));
    }
    return found;
  }

  private Map<String, byte[]> reports() throws IOException {
    Map<String, byte[]> found = new HashMap<>();
    try (var files = Files.list(folder.resolve("out"))) {
      for (Path file : files.toList()) {
        if (Files.isRegularFile(file)) {
          found.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
    return found;
  }

  private Map<String, Object> times() throws IOException {
    Map<String, Object> found = new HashMap<>();
    try (var files = Files.list(folder.resolve("out"))) {
      for (Path file : files.toList()) {
        found.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
      }
    }
    return found;
  }

  /** As it is for the second user of a machine. */
  private static final class SomebodysFolder implements TempFileCreationStrategy {

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
      throw new AccessDeniedException(prefix + suffix);
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
      throw new AccessDeniedException(prefix);
    }
  }

  private Run ingest(Path inbox) {
    return Run.of("ingest", inbox, "--reports", out(), "--data", data());
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path data() {
    return folder.resolve("data");
  }
}
