package io.fuhe.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Effort;
import io.fuhe.Patience;
import io.fuhe.batch.settings.MappingSource;
import io.fuhe.batch.settings.Template;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.GridSketch;
import io.fuhe.form.Form;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.json.Json;
import io.fuhe.letter.LetterTemplate;
import io.fuhe.letter.QueryLetters;
import io.fuhe.mapping.FormRecognizer;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.CrossExaminer;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.ExaminedForm;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedForm;
import io.fuhe.unit.Aliases;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in the cells of a form: it is recognized or not, judged, told in every report and
 * letter, and nothing fails or takes more work than the text is long. {@code -Dfuhe.fuzz=2000}
 * tries more forms than a build does.
 */
class CellTextFuzzTest {

  private static final int FORMS = Integer.getInteger("fuhe.fuzz", 80);
  private static final int FORMS_PER_REPORT = 40;
  private static final long SEED = 1120;

  /** Excel's longest text. */
  private static final int LONGEST = 32_767;

  /** What a form of usual texts takes at most, and what each character may take more, in bytes. */
  private static final long USUAL = 100L << 20;

  private static final long PER_CHARACTER = 4_000;

  private static final List<String> ODD =
      List.of(
          "0",
          "9",
          "1,",
          ",",
          "1.",
          ".",
          "-",
          "+",
          "(",
          ")",
          "（",
          "）",
          "[",
          "【",
          "%",
          "%%",
          "‰",
          "≥",
          "<=",
          "~",
          "/",
          "\\",
          " ",
          "\u3000",
          "\n",
          "\r\n",
          "\t",
          "\u0000",
          "\u0001",
          "\u200b",
          "\u202e",
          "\u2066",
          "\ufeff",
          "\ud800",
          "\udfff",
          "\ud83d\ude00",
          "\u0301",
          "\ufdfa",
          "\u2fa0",
          "é",
          "①",
          "=",
          "'",
          "\"",
          "<",
          "&",
          "]]>",
          "{{",
          "$1",
          "_x000D_",
          "{0}",
          "'{'",
          "1e9",
          "2023年",
          "2023.1.",
          "12月31日",
          "共计",
          "分",
          "万元",
          "≥90%",
          "1、",
          "(1)",
          "一、",
          "是",
          "null");

  private static final String PROJECT =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | <
      单位名称 | 示例市临江区望湖街道办事处 | < | < | < | < | <
      项目名称 | 便民服务 | < | 主管部门 | 示例区财政局 | < | <
      项目资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分
      . | 年度资金总额 | 100 | 100 | 95.5 | 10 | 9.55
      年度总体目标 | 方便群众办事 | < | < | 已经完成 | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标（50分） | 数量指标 | 服务窗口数量 | ≥10个 | 9个 | 20 | 19
      ^ | 质量指标 | 热线办结率 | 100% | 95% | 30 | 30
      效益指标 | 社会效益 | 群众满意度 | ≥90% | 92% | 40 | 38
      总分 | < | < | < | < | 100 | 97
      偏差原因分析 | 服务费80万元和伙食费8.64万元共计99万元 | < | < | < | < | <\
      """;

  private static final String REPORT =
      """
      示例街道2023年度部门整体支出绩效自评报告
      一、基本情况
      （一）2023年部门预算1200.5万元，全年执行1100万元，执行率91.67%。
      二、评价结论
      综合评价得分95分，其中：产出指标得分45分（满分50分）。
      （一）产出完成情况
      服务窗口数量目标12个，实际完成10个，培训人数达到300人次。
      三、存在的问题及建议
      无\
      """;

  private static Mappings mappings;
  private static List<String> words;

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws Exception {
    List<MappingFile> files = MappingSource.files(null);
    mappings = new MappingLoader().load(files);
    TreeSet<String> found = new TreeSet<>();
    for (MappingFile file : files) {
      Matcher m = Pattern.compile("\\p{IsHan}{2,}").matcher(file.yaml());
      while (m.find()) {
        found.add(m.group());
      }
    }
    words = List.copyOf(found);
  }

  @Test
  void nothingFailsWhateverStandsInTheCells() {
    Random random = new Random(SEED);
    for (int i = 0; i < FORMS; i += FORMS_PER_REPORT) {
      int first = i;
      Patience.within(() -> tryOut(random, first));
    }
  }

  private void tryOut(Random random, int first) throws Exception {
    ContentSketch content = new ContentSketch();
    List<Form> forms = new ArrayList<>();
    for (int i = first; i < first + FORMS_PER_REPORT; i++) {
      forms.addAll(examine(document(random, i), "f" + i, content));
    }
    report(content, forms);
  }

  @Test
  void formsOfUsualTextsAreRecognizedAndJudged() {
    assertThat(recognize(GridSketch.document(PROJECT)))
        .singleElement()
        .satisfies(form -> assertThat(form.indicators()).hasSize(3));
    assertThat(recognize(flow(REPORT.lines().toList()))).hasSize(1);
  }

  private static List<Form> examine(Document document, String id, ContentSketch content)
      throws Exception {
    long characters =
        document.grids().get(0).cells().stream().mapToLong(cell -> folded(cell.text())).sum();
    List<ReportedForm> reported = new ArrayList<>();
    List<Form> forms = new ArrayList<>();
    long bytes =
        Effort.of(
            () -> {
              reported.clear();
              forms.clear();
              forms.addAll(new FormRecognizer(mappings).read(document, id).forms());
              forms.forEach(form -> reported.add(judged(form, id)));
            });
    assertThat(bytes)
        .as("bytes for %s characters in %s", characters, id)
        .isLessThan(USUAL + PER_CHARACTER * characters);
    content.file(id + ".xlsx", reported.toArray(ReportedForm[]::new));
    List<ExaminedForm> results =
        reported.stream()
            .map(
                form ->
                    new ExaminedForm(
                        form.form(),
                        form.anomalies().stream().map(ReportedAnomaly::anomaly).toList(),
                        List.of()))
            .toList();
    Examined said = new Examined(null, null, List.of(), results);
    assertThat(Json.read(Json.write(said), Examined.class).forms()).hasSameSizeAs(results);
    return forms;
  }

  /** How long a text is as patterns see it: one sign may stand for a sentence. */
  private static int folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).length();
  }

  private static ReportedForm judged(Form form, String id) {
    String unit = form.heading().unit() == null ? "" : form.heading().unit().value();
    String project = form.heading().project() == null ? "" : form.heading().project().value();
    return new ReportedForm(
        form,
        unit,
        Catalogue.check(form, mappings.policy(form.mapping())).stream()
            .map(
                anomaly ->
                    new ReportedAnomaly(
                        unit,
                        project,
                        form.heading().fiscalYear(),
                        List.of(id + ".xlsx"),
                        anomaly,
                        State.NEW))
            .toList(),
        Catalogue.unchecked(form, mappings.policy(form.mapping())));
  }

  private void report(ContentSketch content, List<Form> forms) throws Exception {
    new CrossExaminer(mappings, Aliases.NONE).examine(forms);
    for (Language language : Language.values()) {
      Messages messages = new Messages(language);
      new Reports(messages).write(content, folder.resolve(language.tag()));
      Path template = folder.resolve("template.docx");
      try (InputStream in = MappingSource.template(Template.LETTER, null, language)) {
        Files.copy(in, template, StandardCopyOption.REPLACE_EXISTING);
      }
      LocalDate day = LocalDate.of(2024, 3, 15);
      new QueryLetters(messages, LetterTemplate.of(template), day, day.plusDays(15), false)
          .write(
              content
                  .files()
                  .flatMap(file -> file.forms().stream())
                  .flatMap(form -> form.anomalies().stream())
                  .toList(),
              folder.resolve("letters"));
    }
  }

  private static List<Form> recognize(Document document) {
    return new FormRecognizer(mappings).read(document, "usual").forms();
  }

  /** A form or a report in which one to three cells hold something odd. */
  private static Document document(Random random, int number) {
    boolean prose = number % 4 == 3;
    List<Cell> cells =
        new ArrayList<>(
            (prose ? flow(REPORT.lines().toList()) : GridSketch.document(PROJECT))
                .grids()
                .get(0)
                .cells());
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(cells.size());
      Cell cell = cells.get(at);
      boolean keeps = random.nextBoolean();
      String text = odd(random);
      cells.set(
          at,
          new Cell(
              cell.row(),
              cell.column(),
              cell.rowSpan(),
              cell.columnSpan(),
              keeps ? random.nextBoolean() ? cell.text() + text : text + cell.text() : text,
              cell.place()));
    }
    Grid grid = new Grid("表1", cells, (r, c) -> cells.get(0).place());
    return new Document(prose ? Format.TEXT : Format.XLSX, List.of(grid), List.of());
  }

  /** One to three things, repeated once, some times, or as long as a cell can be. */
  private static String odd(Random random) {
    StringBuilder unit = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      List<String> from = random.nextInt(3) == 0 ? words : ODD;
      unit.append(from.get(random.nextInt(from.size())));
    }
    int length =
        switch (random.nextInt(4)) {
          case 0 -> unit.length();
          case 1 -> 40;
          case 2 -> 3_000;
          default -> LONGEST;
        };
    return unit.toString().repeat(length / unit.length() + 1).substring(0, length);
  }

  private static Document flow(List<String> lines) {
    return GridSketch.document(String.join("\n", Stream.of(lines).flatMap(List::stream).toList()));
  }
}
