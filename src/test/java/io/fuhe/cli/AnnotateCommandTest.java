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

/** Copies of whatever files somebody asks for, from the archive and the database alone. */
class AnnotateCommandTest {

  private static final String WRONG_TOTAL = "望湖街道/03-总分不等于各项之和.xls";
  private static final String HALF_POINT = "柳岸街道/02-半分的指标得了一分半.xlsx";

  @TempDir private static Path read;
  @TempDir private Path out;

  @BeforeAll
  static void ingestWithoutCopies() {
    Run run =
        Run.of(
            "ingest",
            "inbox-samples",
            "--reports",
            read.resolve("r"),
            "--data",
            data(),
            "--fuhe.annotate=never");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(read.resolve("r/annotated")).doesNotExist();
    assertThat(read.resolve("r/index.html")).content().contains("fuhe annotate");
  }

  @Test
  void allFilesWithFindings() throws Exception {
    Run run = annotate();

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(WRONG_TOTAL, "批注副本 3 个").doesNotContain("01-没有问题的表");
    assertThat(copies()).hasSize(3).contains(WRONG_TOTAL, HALF_POINT);
  }

  @Test
  void oneFileByItsPathOrItsContent() throws Exception {
    assertThat(annotate(WRONG_TOTAL).exitCode()).isZero();
    assertThat(copies()).containsExactly(WRONG_TOTAL);

    String hash =
        Files.readAllLines(read.resolve("r/ledger.jsonl")).stream()
            .filter(line -> line.contains(HALF_POINT))
            .map(line -> line.replaceFirst(".*\"sha256\":\"([0-9a-f]{12}).*", "$1"))
            .findFirst()
            .orElseThrow();
    assertThat(annotate(hash).exitCode()).isZero();
    assertThat(copies()).containsExactlyInAnyOrder(WRONG_TOTAL, HALF_POINT);
  }

  @Test
  void oneUnitOrOneYear() throws Exception {
    assertThat(annotate("--unit", "示例市临江区柳岸街道办事处").exitCode()).isZero();
    assertThat(copies()).hasSize(2).allMatch(file -> file.startsWith("柳岸街道/"));
    assertThat(annotate("--year", "2023").exitCode()).isZero();
    assertThat(copies()).hasSize(3);
  }

  @Test
  void whatHasNoFindingsIsSaidOfAFileThatWasNamed() throws Exception {
    Run run = annotate("望湖街道/01-没有问题的表.xlsx");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("01-没有问题的表.xlsx：没有疑点");
    assertThat(copies()).isEmpty();
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertThat(annotate("没有的.xlsx").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(annotate("--year", "1999").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(annotate("--unit", "没有的单位").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(out).isEmptyDirectory();
  }

  private Run annotate(Object... options) {
    List<Object> args = new ArrayList<>(List.of("annotate"));
    args.addAll(List.of(options));
    args.addAll(List.of("--reports", out, "--data", data()));
    return Run.of(args.toArray());
  }

  private List<String> copies() throws Exception {
    Path folder = out.resolve("annotated");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private static Path data() {
    return read.resolve("d");
  }
}
