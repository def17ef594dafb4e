package io.fuhe.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Basis;
import io.fuhe.check.Cause;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.UnusableTemplate;
import io.fuhe.report.content.ReportedAnomaly;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryLettersTest {

  private static final Path BUILT_IN = Path.of("mappings/query-letter.docx");
  private static final LocalDate ISSUED = LocalDate.of(2024, 3, 15);
  private static final Messages CHINESE = new Messages(Language.CHINESE);
  private static final List<String> ROW = List.of("事项", "申报", "核算", "位置");

  @TempDir private Path folder;

  @Test
  void aLetterAsksAUnitAboutWhatStandsInAYear() throws Exception {
    LettersWritten written =
        write(
            BUILT_IN,
            total("甲单位", 2023, "97", Severity.ERROR, State.NEW),
            total("乙单位", 2023, "98", Severity.WARNING, State.STILL),
            total("甲单位", 2022, "99", Severity.ERROR, State.NEW),
            total("甲单位", 2023, "96", Severity.ERROR, State.STILL));

    assertThat(written.letters())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("核查函-甲单位-2023.docx", "核查函-乙单位-2023.docx", "核查函-甲单位-2022.docx");
    assertThat(written.findings()).isEqualTo(4);
    try (XWPFDocument letter = open(written.letters().get(0))) {
      assertThat(text(letter))
          .contains("关于甲单位2023年度绩效自评有关情况的核查函", "其中2处", "2024年3月25日", "2024年3月15日")
          .doesNotContain("{{");
      List<XWPFTableRow> rows = letter.getTables().get(0).getRows();
      assertThat(rows).hasSize(3);
      assertThat(cells(rows.get(1)))
          .containsSequence("1", "错误")
          .containsSequence("97", "99", "-2")
          .anyMatch(cell -> cell.contains("自评表.xlsx\n工作表“便民服务”H18"))
          .endsWith("");
      assertThat(cells(rows.get(2))).startsWith("2").contains("96");
      assertThat(rows).allMatch(XWPFTableRow::isCantSplitRow);
      assertThat(rows.get(0).isRepeatHeader()).isTrue();
    }
  }

  @Test
  void noticesAndWhatIsGoneAreNotAskedAboutAndTheUnaddressedAreCounted() throws Exception {
    LettersWritten written =
        write(
            BUILT_IN,
            total("甲单位", 2023, "1", Severity.NOTICE, State.NEW),
            total("甲单位", 2023, "2", Severity.ERROR, State.GONE),
            total("", 2023, "3", Severity.ERROR, State.NEW),
            total("甲单位", null, "4", Severity.ERROR, State.NEW),
            total("", 2023, "5", Severity.NOTICE, State.NEW));

    assertThat(written.letters()).isEmpty();
    assertThat(written.unaddressed()).isEqualTo(2);
    assertThat(folder.resolve("letters")).doesNotExist();
  }

  @Test
  void aPlaceholderSplitOverRunsIsFilledAndLooksAsItsFirstRun() throws Exception {
    Path template =
        template(
            document -> {
              XWPFParagraph paragraph = document.createParagraph();
              paragraph.createRun().setText("致{");
              paragraph.getRuns().get(0).setBold(true);
              paragraph.createRun().setText("{单");
              paragraph.createRun().setText("位}");
              paragraph.createRun().setText("}：{{年度}}");
              standard(document, List.of("日期", "回复期限"), ROW);
            });

    Path letter =
        write(template, total("甲单位", 2023, "97", Severity.ERROR, State.NEW)).letters().get(0);

    try (XWPFDocument document = open(letter)) {
      XWPFParagraph paragraph = document.getParagraphs().get(0);
      assertThat(paragraph.getText()).isEqualTo("致甲单位：2023");
      assertThat(paragraph.getRuns().get(0).text()).isEqualTo("致甲单位");
      assertThat(paragraph.getRuns().get(0).isBold()).isTrue();
      assertThat(paragraph.getRuns().get(3).isBold()).isFalse();
    }
  }

  @Test
  void whatATemplateLacksIsNamed() throws Exception {
    Path template =
        template(d -> standard(d, List.of("单位", "年度", "日期"), List.of("事项", "申报", "核算")));

    UnusableTemplate refused = refused(template);

    assertThat(refused.missing()).containsExactly("回复期限", "位置");
    assertThat(refused.unknown()).isEmpty();
    assertThat(refused.sentences(CHINESE)).containsExactly("缺少占位符：回复期限、位置");
    assertThat(refused.sentences(new Messages(Language.ENGLISH)))
        .containsExactly("Placeholders are missing: 回复期限, 位置");
  }

  @Test
  void whatATemplateHoldsTooMuchIsNamed() throws Exception {
    Path template =
        template(
            d -> {
              standard(d, List.of("单位", "年度", "日期", "回复期限", "单位名"), ROW);
              d.createParagraph().createRun().setText("没有关上的 {{日期 和 {{事项}}");
              d.createParagraph().createRun().setText("{{位置}}");
            });

    UnusableTemplate refused = refused(template);

    assertThat(refused.missing()).isEmpty();
    assertThat(refused.unknown()).contains("单位名").anyMatch(u -> u.startsWith("{{日期"));
    assertThat(refused.misplaced()).containsExactly("事项", "位置");
  }

  @Test
  void whatIsNoWordDocumentIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("t.docx"), "{{单位}}");

    assertThat(refused(text).sentences(CHINESE)).containsExactly("不是 Word 文档（.docx），或已损坏");
  }

  @Test
  void valuesAreTextWhateverTheyLookLike() throws Exception {
    String unit = "甲<w:br/>&amp;{{年度}}\u0001\uD800单位";

    Path letter =
        write(BUILT_IN, total(unit, 2023, "${1}\\", Severity.ERROR, State.NEW)).letters().get(0);

    try (XWPFDocument document = open(letter)) {
      assertThat(document.getParagraphs().get(1).getText()).isEqualTo("甲<w:br/>&amp;{{年度}}单位：");
      assertThat(cells(document.getTables().get(0).getRow(1))).contains("${1}\\");
    }
  }

  @Test
  void unitsWithAlikeNamesHaveALetterEach() throws Exception {
    String tooLong = "单".repeat(300);

    Set<Path> letters =
        Set.copyOf(
            write(
                    BUILT_IN,
                    Stream.of(
                            "a/b", "a\\b", "a:b", "a_b", "A_B", tooLong + "甲", tooLong + "乙", "..")
                        .map(unit -> total(unit, 2023, "97", Severity.ERROR, State.NEW))
                        .toArray(ReportedAnomaly[]::new))
                .letters());

    Set<String> folded =
        letters.stream()
            .map(p -> p.toString().toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(folded).hasSize(8);
    assertThat(letters)
        .allMatch(Files::exists)
        .allMatch(p -> p.getParent().equals(folder.resolve("letters")));
  }

  @Test
  void theSameInputGivesTheSameBytesAndAnotherLetterIsKept() throws Exception {
    ReportedAnomaly finding = total("甲单位", 2023, "97", Severity.ERROR, State.NEW);
    Path letter = write(BUILT_IN, finding).letters().get(0);
    byte[] first = Files.readAllBytes(letter);

    LettersWritten again = write(BUILT_IN, finding);

    assertThat(again.kept()).isEmpty();
    assertThat(letter).hasBinaryContent(first);

    Files.writeString(letter, "改过的函");
    LettersWritten third = write(BUILT_IN, finding);

    assertThat(letter).hasBinaryContent(first);
    assertThat(third.kept()).containsExactly(letter.resolveSibling("核查函-甲单位-2023.1.docx"));
    assertThat(third.kept().get(0)).hasContent("改过的函");
  }

  @Test
  void aLetterOfBeforeAboutWhichNothingIsAskedNowIsTold() throws Exception {
    ReportedAnomaly one = total("甲单位", 2023, "97", Severity.ERROR, State.NEW);
    ReportedAnomaly other = total("乙单位", 2023, "97", Severity.ERROR, State.NEW);
    Path settled = write(BUILT_IN, one, other).letters().get(1);
    Path kept = settled.resolveSibling("核查函-乙单位-2023.1.docx");
    Files.copy(settled, kept);
    Files.writeString(settled.resolveSibling("本局另发的函.docx"), "与此无关");

    LettersWritten now = write(BUILT_IN, one);

    assertThat(now.settled()).containsExactly(settled);
    assertThat(settled).exists();
    assertThat(write(BUILT_IN, one, other).settled()).isEmpty();
  }

  /** Words and sense are for the auditor to judge, unless the auditor wants to ask about them. */
  @Test
  void whatHasOneCauseIsOneQuestion() throws Exception {
    ReportedAnomaly cause = total("街道", 2023, "97", Severity.ERROR, State.NEW);
    ReportedAnomaly total = total("街道", 2023, "96", Severity.ERROR, State.NEW);
    ReportedAnomaly follows =
        new ReportedAnomaly(
            total.unit(),
            total.project(),
            total.fiscalYear(),
            total.files(),
            total.anomaly().explained(List.of(), Cause.of(cause.anomaly())),
            State.NEW);

    LettersWritten written = write(BUILT_IN, cause, follows);

    try (XWPFDocument letter = new XWPFDocument(Files.newInputStream(written.letters().get(0)))) {
      assertThat(letter.getTables().get(0).getRows()).hasSize(2);
      assertThat(cells(letter.getTables().get(0).getRow(1)))
          .anySatisfy(words -> assertThat(words).contains("97").contains("同一原因").contains("96"));
    }
  }

  @Test
  void asksAboutFiguresUnlessMoreIsWanted() throws Exception {
    ReportedAnomaly figures = total("街道", 2023, "97", Severity.ERROR, State.NEW);
    ReportedAnomaly words =
        found("qualitative-band", "街道", 2023, "15", Severity.WARNING, State.NEW);

    assertThat(write(BUILT_IN, figures, words).findings()).isEqualTo(1);
    assertThat(
            new QueryLetters(
                    CHINESE, LetterTemplate.of(BUILT_IN), ISSUED, ISSUED.plusDays(10), true)
                .write(List.of(figures, words), folder.resolve("more"))
                .findings())
        .isEqualTo(2);
    assertThat(write(BUILT_IN, words).letters()).isEmpty();
    assertThat(write(BUILT_IN, words).judgements()).isEqualTo(1);
  }

  @Test
  void noAnswerIsDueBeforeTheLetter() throws Exception {
    LetterTemplate template = LetterTemplate.of(BUILT_IN);

    assertThatThrownBy(
            () -> new QueryLetters(CHINESE, template, ISSUED, ISSUED.minusDays(1), false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private LettersWritten write(Path template, ReportedAnomaly... findings) throws Exception {
    return new QueryLetters(
            CHINESE, LetterTemplate.of(template), ISSUED, ISSUED.plusDays(10), false)
        .write(List.of(findings), folder.resolve("letters"));
  }

  private static UnusableTemplate refused(Path template) {
    return catchThrowableOfType(UnusableTemplate.class, () -> LetterTemplate.of(template));
  }

  private interface Drawing {
    void on(XWPFDocument document);
  }

  private Path template(Drawing drawing) throws IOException {
    Path file = folder.resolve("template.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      drawing.on(document);
      document.write(out);
    }
    return file;
  }

  private static void standard(XWPFDocument document, List<String> letter, List<String> row) {
    letter.forEach(word -> document.createParagraph().createRun().setText("{{" + word + "}}"));
    XWPFTableRow cells = document.createTable(1, row.size()).getRow(0);
    for (int i = 0; i < row.size(); i++) {
      cells.getCell(i).setText("{{" + row.get(i) + "}}");
    }
  }

  private static XWPFDocument open(Path letter) throws IOException {
    try (InputStream in = Files.newInputStream(letter)) {
      return new XWPFDocument(in);
    }
  }

  private static String text(XWPFDocument letter) {
    return letter.getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> cells(XWPFTableRow row) {
    return row.getTableCells().stream().map(cell -> cell.getText()).toList();
  }

  private static ReportedAnomaly total(
      String unit, Integer year, String declared, Severity severity, State state) {
    return found("total-score-mismatch", unit, year, declared, severity, state);
  }

  private static ReportedAnomaly found(
      String rule, String unit, Integer year, String declared, Severity severity, State state) {
    Anomaly anomaly =
        new Anomaly(
            rule,
            severity,
            "",
            false,
            List.of("a-1"),
            "form",
            Map.of("declaredTotal", Source.at(Place.inSheet("便民服务", 17, 7))),
            "便民服务",
            declared,
            "99",
            "-2",
            List.of(),
            List.of(),
            BigDecimal.ZERO,
            Basis.TOTAL_IS_SUM,
            "0123456789abcdef01234567",
            "",
            List.of());
    return new ReportedAnomaly(unit, "便民服务", year, List.of("自评表.xlsx"), anomaly, state);
  }
}
