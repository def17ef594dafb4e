package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.WorkbookSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken out of the inbox keeps the name that it was told by. */
class WithdrawnNamesTest {

  private static final String FORM =
      "2022年度项目绩效自评表 | < | < | < | <\n单位名称 | 示例市望湖街道 | < | < | <\n"
          + "项目名称 | %s | < | < | <\n"
          + "三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n"
          + "清扫次数 | 12次 | 12次 | 50 | %s\n检查次数 | 4次 | 4次 | 50 | 50\n合计 | . | . | 100 | 99";

  @TempDir private Path folder;
  private Path inbox;
  private Path out;

  @BeforeEach
  void prepare() throws IOException {
    inbox = Files.createDirectories(folder.resolve("inbox"));
    out = folder.resolve("out");
  }

  @Test
  void aNightThatMeetsNothingNamesNoFileAnew() throws Exception {
    form("望湖/甲.xlsx", "保洁", "60");
    form("望湖/乙.xlsx", "绿化", "60");
    ingest();
    copy("望湖/甲.xlsx", "柳岸/又一份.xlsx");
    ingest();
    String findings = text("anomalies.csv");
    assertThat(findings).contains("望湖/甲.xlsx").doesNotContain("又一份");

    Files.move(inbox, folder.resolve("mounted"));
    Files.createDirectories(inbox);
    ingest();

    assertThat(text("anomalies.csv")).isEqualTo(findings);
    assertThat(text("ledger.jsonl"))
        .contains("望湖/甲.xlsx", "望湖/乙.xlsx", "WITHDRAWN")
        .doesNotContain("又一份", "ACCEPTED");
    assertThat(out.resolve("annotated/望湖/甲.xlsx")).exists();
  }

  @Test
  void aCorrectionInItsOwnFolderIsWarnedOfByNoOtherName() throws Exception {
    form("望湖/甲.xlsx", "保洁", "60");
    copy("望湖/甲.xlsx", "望湖街道的副本/甲.xlsx");
    ingest();
    form("望湖/更正.xlsx", "保洁", "55");
    ingest();
    assertThat(text("ledger.jsonl")).doesNotContain("SUPERSEDES_ACROSS_FOLDERS");

    Files.move(inbox, folder.resolve("mounted"));
    Files.createDirectories(inbox);
    ingest();

    assertThat(text("ledger.jsonl")).doesNotContain("SUPERSEDES_ACROSS_FOLDERS");
  }

  @Test
  void anOldVersionPutAsideInAnotherFolderIsNoOtherUnits() throws Exception {
    form("望湖/甲.xlsx", "保洁", "60");
    form("望湖/乙.xlsx", "绿化", "60");
    ingest();
    Files.createDirectories(inbox.resolve("旧"));
    Files.move(inbox.resolve("望湖/甲.xlsx"), inbox.resolve("旧/甲.xlsx"));
    form("望湖/甲.xlsx", "保洁", "55");
    form("柳岸/乙.xlsx", "绿化", "55");

    ingest();

    assertThat(text("ledger.jsonl").lines())
        .filteredOn(line -> line.contains("SUPERSEDES_ACROSS_FOLDERS"))
        .singleElement()
        .asString()
        .startsWith("{\"file\":\"柳岸/乙.xlsx\"")
        .contains("望湖/乙.xlsx");
  }

  @Test
  void whatWasRenamedAndThenTakenAwayHasItsLastName() throws Exception {
    form("甲.xlsx", "保洁", "60");
    form("乙.xlsx", "绿化", "60");
    ingest();
    Files.move(inbox.resolve("甲.xlsx"), inbox.resolve("甲（改名）.xlsx"));
    ingest();
    Files.delete(inbox.resolve("甲（改名）.xlsx"));

    ingest();

    assertThat(text("ledger.jsonl")).contains("\"甲（改名）.xlsx\"").doesNotContain("\"甲.xlsx\"");
  }

  @Test
  void ofTwoNamesTheOneThatWasThereLastIsTold() throws Exception {
    form("甲.xlsx", "保洁", "60");
    copy("甲.xlsx", "一份.xlsx");
    form("乙.xlsx", "绿化", "60");
    ingest();
    for (String name : List.of("一份.xlsx", "甲.xlsx")) {
      Files.delete(inbox.resolve(name));
      ingest();
    }

    assertThat(text("ledger.jsonl")).contains("\"甲.xlsx\"").doesNotContain("一份.xlsx");
  }

  private void form(String file, String project, String first) throws IOException {
    Path path = inbox.resolve(file);
    Files.createDirectories(path.getParent());
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", FORM.formatted(project, first))) {
      book.save(path);
    }
  }

  private void copy(String from, String to) throws IOException {
    Files.createDirectories(inbox.resolve(to).getParent());
    Files.copy(inbox.resolve(from), inbox.resolve(to));
  }

  private void ingest() {
    Run.of("ingest", inbox, "--reports", out, "--data", folder.resolve("data"));
  }

  private String text(String report) throws IOException {
    return Files.readString(out.resolve(report));
  }
}
