package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.WorkbookSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mapping's author sees of a file. */
class ShowCommandTest {

  private static final String FORM =
      """
      2023年项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 河道清淤 | < | < | < | < | <
      三级指标 | 年度指标值 | < | < | 实际完成值 | 分值 | 得分
      清淤长度 | ≥ | 12 | 公里 | 12公里 | 60 | 59.50
      按期完工 | = | 100 | % | 98% | 40 | .
      合计 | . | . | . | . | 100 | 59.50
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aForm() throws IOException {
    file = folder.resolve("a.xlsx");
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", FORM)) {
      book.save(file);
    }
  }

  @Test
  void everyValueIsPrintedWithItsPlaceBesideTheGrid() {
    Run run = Run.of("show", file, "--lang", "en");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("A4 清淤长度 | ")
        .contains("表!A1  title: 2023年项目支出绩效自评表")
        .contains("表!B2  project: 河道清淤")
        .contains("表!A4  indicators[0].name: 清淤长度")
        .contains("表!E4  indicators[0].actual: 12公里")
        .contains("表!G4  indicators[0].score: 59.50")
        .contains("表!G6  declaredTotal: 59.50");
  }

  @Test
  void aValueOfSeveralCellsHasAllTheirPlaces() {
    assertThat(Run.of("show", file).out()).contains("表!B4 表!C4 表!D4  indicators[0].target：≥12公里");
  }

  @Test
  void aBadMappingIsToldOfInASentence() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(own.resolve("somewhere.yaml"), "id: elsewhere\n");

    Run run = Run.of("show", file, "--mappings", own);

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("版式文件有误", "somewhere.yaml:").doesNotContain("Exception");
  }
}
