package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a read inbox to letters. */
class LettersCommandTest {

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
    Run run = letters("--issued", "2024-03-15", "--days", "20");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("2 封核查函");
    assertThat(files())
        .containsExactly("核查函-示例市临江区望湖街道办事处-2023.docx", "核查函-示例市临江区柳岸街道办事处-2023.docx");
    assertThat(text(files().get(0)))
        .contains("2024年4月4日", "填报总分为 97 分", "03-总分不等于各项之和.xls", "H18")
        .doesNotContain("{{", "柳岸");
  }

  @Test
  void oneUnitInEnglish() throws Exception {
    Run run =
        letters(
            "--unit",
            "示例市临江区柳岸街道办事处",
            "--lang",
            "en",
            "--issued",
            "2024-03-15",
            "--due",
            "2024-04-01");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(files()).containsExactly("query-letter-示例市临江区柳岸街道办事处-2023.docx");
    assertThat(text(files().get(0))).contains("by 1 April 2024", "15 March 2024");
  }

  @Test
  void aYearWithoutFormsIsRefused() throws Exception {
    Run run = letters("--year", "2019");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("没有 2019 年度的表");
    assertThat(files()).isEmpty();
  }

  @Test
  void aTemplateThatCannotBeUsedIsRefusedByNameBeforeAnyLetter() throws Exception {
    Path template = out.resolve("t.docx");
    try (XWPFDocument document = new XWPFDocument();
        var stream = Files.newOutputStream(template)) {
      document.createParagraph().createRun().setText("{{单位}}{{抄送}}");
      document.write(stream);
    }

    Run run = letters("--template", template);

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("年度、日期、回复期限", "抄送");
    assertThat(files()).isEmpty();
  }

  @Test
  void aLetterWhoseFindingsAreGoneIsTold() throws Exception {
    Path folder = Files.createDirectories(out.resolve("letters"));
    Files.writeString(folder.resolve("核查函-示例市更正了的单位-2023.docx"), "先前的函");

    assertThat(letters().out()).contains("不要再用", "核查函-示例市更正了的单位-2023.docx");
    assertThat(letters("--year", "2019").out()).doesNotContain("不要再用");
  }

  @Test
  void afterARunThatDidNotEndNoLetterIsWritten() throws Exception {
    Path data = out.resolve("d");
    Path taken = out.resolve("taken");
    Files.createDirectories(taken.resolve("anomalies.xlsx/a folder where the workbook should go"));
    Run failed = Run.of("ingest", "inbox-samples", "--reports", taken, "--data", data);
    assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);

    Run refused = Run.of("letters", "--reports", out, "--data", data);

    assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("上一次运行没有做完");
    assertThat(files()).isEmpty();

    Run.of("ingest", "inbox-samples", "--reports", out, "--data", data);
    assertThat(Run.of("letters", "--reports", out, "--data", data).exitCode()).isZero();
    assertThat(files()).hasSize(2);
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    for (List<Object> options :
        List.<List<Object>>of(
            List.of("--unit", "没有的单位"),
            List.of("--issued", "2024-03-15", "--due", "2024-03-14"),
            List.of("--due", "2024-03-14", "--days", "3"),
            List.of("--issued", "15.3.2024"),
            List.of("--template", out.resolve("none.docx")))) {
      assertThat(letters(options.toArray()).exitCode())
          .as(options.toString())
          .isEqualTo(ExitCode.USAGE);
    }
  }

  private Run letters(Object... options) {
    List<Object> args =
        new ArrayList<>(List.of("letters", "--reports", out, "--data", read.resolve("d")));
    args.addAll(List.of(options));
    return Run.of(args.toArray());
  }

  private List<String> files() throws Exception {
    Path folder = out.resolve("letters");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private String text(String file) throws Exception {
    try (InputStream in = Files.newInputStream(out.resolve("letters").resolve(file));
        XWPFDocument document = new XWPFDocument(in);
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }
}
