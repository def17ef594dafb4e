package io.fuhe.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.GridSketch;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Indicator;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.Mappings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words that only a layout's own file has are used to find its forms, and only those. */
class OwnWordsTest {

  private static final String LAYOUT =
      """
      id: somewhere
      base: general
      name: {zh-CN: 某市, en: Somewhere}
      recognize:
        kind: PROJECT_SELF_EVALUATION
        words: [考核对象, 满贯]
      """;

  private static final String TITLES =
      """
      titles:
        PROJECT_SELF_EVALUATION: ['.{0,20}资金使用成绩单', '.{0,20}使用绩效报告']
      """;

  private static final String WORDS =
      """
      labels:
        project: [考核对象]
      columns:
        indicators: {name: [考核事项], target: [要求], actual: [做到], points: [满贯], score: [拿到]}
      """;

  private static final String TABLE =
      """
      考核对象 | 河道清淤 | < | < | <
      考核事项 | 要求 | 做到 | 满贯 | 拿到
      清淤长度 | 12公里 | 12公里 | 60 | 60
      按期完工 | 100% | 98% | 40 | 39
      合计 | . | . | 100 | 99
      """;

  @Test
  void ownTitleAndOwnColumns() throws Exception {
    Form form = only("某市2023年资金使用成绩单 | < | < | < | <\n" + TABLE, LAYOUT + TITLES + WORDS);

    assertThat(form.kind()).isEqualTo(FormKind.PROJECT_SELF_EVALUATION);
    assertThat(form.heading().title().value()).isEqualTo("某市2023年资金使用成绩单");
    assertThat(form.heading().fiscalYear()).isEqualTo(2023);
    isRead(form);
  }

  @Test
  void ownColumnsBelowAUsualTitle() throws Exception {
    isRead(only("项目支出绩效自评表 | < | < | < | <\n" + TABLE, LAYOUT + WORDS));
  }

  @Test
  void ownColumnsBelowNoTitle() throws Exception {
    Form form = only(TABLE, LAYOUT + WORDS);
    assertThat(form.kind()).isEqualTo(FormKind.PROJECT_SELF_EVALUATION);
    isRead(form);
  }

  @Test
  void anOwnTitleGoesBeforeAUsualOne() throws Exception {
    String titled = "某市资金使用绩效报告 | < | < | < | <\n" + TABLE;
    assertThat(read(titled)).extracting(Form::mapping).doesNotContain("somewhere");
    isRead(only(titled, LAYOUT + TITLES + WORDS));
  }

  @Test
  void severalFormsInOneSheet() throws Exception {
    String one = "某市资金使用成绩单 | < | < | < | <\n" + TABLE;
    List<Form> forms = read(one + one.replace("河道清淤", "路灯维护"), LAYOUT + TITLES + WORDS);

    assertThat(forms).hasSize(2).allSatisfy(OwnWordsTest::isRead);
    assertThat(forms)
        .extracting(form -> form.heading().project().value())
        .containsExactly("河道清淤", "路灯维护");
  }

  @Test
  void theFormsOfOthersAreFoundAsWithoutIt() throws Exception {
    String other =
        """
        项目支出绩效自评表 | < | < | < | <
        项目名称 | 河道清淤 | < | < | <
        资金使用成绩单 | < | < | < | <
        三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
        清淤长度 | 12公里 | 12公里 | 60 | 60
        """;

    assertThat(read(other, LAYOUT + TITLES + WORDS)).hasSize(1).isEqualTo(read(other));
  }

  private static void isRead(Form form) {
    assertThat(form.mapping()).isEqualTo("somewhere");
    assertThat(form.heading().project()).isNotNull();
    assertThat(form.totals().score().printed()).isEqualTo("99");
    assertThat(form.indicators())
        .extracting(OwnWordsTest::row)
        .containsExactly("清淤长度 12公里 12公里 60 60", "按期完工 100% 98% 40 39");
  }

  private static String row(Indicator row) {
    return String.join(
        " ",
        row.name().value(),
        row.target().value(),
        row.actual().value(),
        row.points().printed(),
        row.score().printed());
  }

  private static Form only(String sketch, String layout) throws Exception {
    List<Form> forms = read(sketch, layout);
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }

  private static List<Form> read(String sketch, String... layouts) throws Exception {
    List<MappingFile> files = new ArrayList<>(ProjectMappings.files());
    for (String layout : layouts) {
      files.add(new MappingFile("somewhere.yaml", layout));
    }
    Mappings mappings = new MappingLoader().load(files);
    return new FormRecognizer(mappings).read(GridSketch.document(sketch), "doc").forms();
  }
}
