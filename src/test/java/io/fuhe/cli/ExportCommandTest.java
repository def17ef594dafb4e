package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports once more, from the database alone. */
class ExportCommandTest {

  @TempDir private static Path read;
  @TempDir private Path out;

  @BeforeAll
  static void ingest() {
    Run run = Run.of("ingest", "inbox-samples", "--reports", reports(), "--data", data());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void saysWhatTheRunSaid() throws Exception {
    Run run = export();

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("错误");
    for (String name :
        List.of("forms.jsonl", "anomalies.jsonl", "ledger.jsonl", "anomalies.csv", "gone.jsonl")) {
      assertThat(out.resolve(name)).hasSameTextualContentAs(reports().resolve(name));
    }
    assertThat(out.resolve("index.html")).exists();
    assertThat(out.resolve("anomalies.xlsx")).exists();
  }

  @Test
  void inAnotherLanguageLinkedToTheCopiesThatAreThere() throws Exception {
    Run run = Run.of("export", "--lang", "en", "--reports", out, "--data", data());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(out.resolve("anomalies.jsonl"))
        .content()
        .contains("The form declares a total score of 97");
    assertThat(out.resolve("index.html")).content().doesNotContain("annotated/");
    assertThat(reports().resolve("index.html")).content().contains("annotated/");
    Run.of("export", "--reports", reports(), "--data", data());
    assertThat(reports().resolve("index.html")).content().contains("annotated/");
  }

  @Test
  void oneUnitOrOneYear() throws Exception {
    assertThat(export("--unit", "示例市临江区柳岸街道办事处").exitCode()).isZero();
    assertThat(out.resolve("forms.jsonl")).content().contains("柳岸").doesNotContain("望湖");

    assertThat(export("--year", "2023").exitCode()).isZero();
    assertThat(Files.readAllLines(out.resolve("forms.jsonl"))).hasSize(4);
    assertThat(Files.readAllLines(out.resolve("ledger.jsonl"))).hasSize(5);
  }

  @Test
  void aYearWithoutFormsIsRefusedAndNothingIsWritten() {
    Run run = export("--year", "1999");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("没有 1999 年度的表");
    assertThat(out).isEmptyDirectory();

    Run ofUnit = export("--year", "1999", "--unit", "示例市临江区柳岸街道办事处");
    assertThat(ofUnit.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ofUnit.err()).contains("“示例市临江区柳岸街道办事处”没有 1999 年度的表");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertThat(export("--unit", "没有的单位").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(export("--mappings", out.resolve("none")).exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(Run.of("export", "--reports", out, "--data", out.resolve("none")).exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Run.of("export", "--data", data()).exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private Run export(Object... options) {
    List<Object> args = new ArrayList<>(List.of("export", "--reports", out, "--data", data()));
    args.addAll(List.of(options));
    return Run.of(args.toArray());
  }

  private static Path reports() {
    return read.resolve("r");
  }

  private static Path data() {
    return read.resolve("d");
  }
}
