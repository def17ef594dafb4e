package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a read inbox to review sheets, and from filled in sheets back. */
class SheetsCommandTest {

  @TempDir private static Path read;
  @TempDir private Path out;

  @BeforeAll
  static void ingest() {
    Run run =
        Run.of(
            "ingest", "inbox-samples", "--reports", read.resolve("r"), "--data", read.resolve("d"));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void aUnitAYear() throws Exception {
    Run run = sheets("--year", "2023", "--unit", "示例市临江区望湖街道办事处");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("1 个复核表工作簿，共 2 张表");
    assertThat(files()).containsExactly("复核表-示例市临江区望湖街道办事处-2023.xlsx");
  }

  @Test
  void sheetsThatComeInAreNoneOfTheUnitsForms() throws Exception {
    sheets();
    Path data = out.resolve("d");
    Path inbox = Files.createDirectories(out.resolve("in"));
    for (String file : List.of("望湖街道/01-没有问题的表.xlsx", "望湖街道/03-总分不等于各项之和.xls")) {
      Files.copy(Path.of("inbox-samples", file), inbox.resolve(Path.of(file).getFileName()));
    }
    Files.copy(out.resolve("sheets/复核表-示例市临江区望湖街道办事处-2023.xlsx"), inbox.resolve("z-review.xlsx"));

    Run run = Run.of("ingest", inbox, "--reports", out.resolve("r"), "--data", data);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readString(out.resolve("r/forms.jsonl")))
        .contains("PROJECT_SELF_EVALUATION", "REVIEW_SHEET");
    assertThat(Files.readString(out.resolve("r/ledger.jsonl"))).doesNotContain("SUPERSEDED");
    assertThat(Files.readAllLines(out.resolve("r/anomalies.jsonl")))
        .as("nothing is told twice")
        .filteredOn(line -> line.contains("total-score-mismatch"))
        .hasSize(1);
  }

  @Test
  void whatCannotBeMeantIsRefused() throws Exception {
    assertThat(sheets("--unit", "没有的单位").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(sheets("--template", out.resolve("none.xlsx")).exitCode()).isEqualTo(ExitCode.USAGE);
    Run letter = sheets("--template", Path.of("mappings/query-letter.docx"));
    assertThat(letter.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(letter.err()).contains("复核表模板不能用", "Excel");
    assertThat(sheets("--year", "2019").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(files()).isEmpty();
  }

  private Run sheets(Object... options) {
    List<Object> args =
        new ArrayList<>(List.of("sheets", "--reports", out, "--data", read.resolve("d")));
    args.addAll(List.of(options));
    return Run.of(args.toArray());
  }

  private List<String> files() throws Exception {
    Path folder = out.resolve("sheets");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
