package io.fuhe.check.rules.cross;

import static io.fuhe.check.ShortForm.project;
import static io.fuhe.check.ShortForm.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.ShortForm;
import io.fuhe.form.Form;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.CrossExaminer;
import io.fuhe.unit.Aliases;
import io.fuhe.unit.Aliases.UnitAlias;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is another unit's, and the many texts that two units have alike without fault. */
class ForeignSubjectTest {

  private static final Mappings MAPPINGS = ProjectMappings.get();
  private static final String TELLING = "全年共开展职业技能培训36场，培训辖区居民1,284人次，发放培训补贴45.6万元。";
  private static final String NAMING = "望湖街道办事处全年开展职业技能培训36场，培训辖区居民1284人次。";
  private static final String LAKE = "望湖街道办事处";
  private static final String SHORE = "柳岸街道办事处";

  @Test
  void aSentenceWithFiguresThatTwoUnitsHave() {
    assertThat(found(text("a", SHORE, TELLING), text("b", LAKE, "本年工作如下。" + TELLING)))
        .containsExactly(LAKE + "  " + SHORE + " 就业 1", SHORE + "  " + LAKE + " 就业 1");
  }

  @Test
  void theUnitThatTheSentenceNamesIsNotTold() {
    assertThat(found(text("a", SHORE, NAMING), text("b", LAKE, NAMING)))
        .containsExactly(SHORE + "  " + LAKE + " 就业 1");
  }

  @Test
  void spacesLineBreaksAndFullWidthFormsMakeNoDifference() {
    assertThat(
            found(
                text("a", SHORE, TELLING.replace("，", ",\n")),
                text("b", LAKE, TELLING.replace("36", " ３６ "))))
        .hasSize(2);
  }

  @Test
  void explanationsActualsAndReportsCountAsWell() {
    assertThat(
            found(
                project("a", "就业").unit(SHORE).row("数量指标", "培训人次", "1284", TELLING),
                report("b", MAPPINGS.policy(), TELLING).unit(LAKE)))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "预算执行率低于90%的，应当说明原因，并提出下一步改进措施和时间安排。",
        "根据财预〔2020〕10号文件要求，2023年度对全部项目开展绩效自评工作并及时公开。",
        "综合得分在90分以上的为优，80分至90分的为良，60分至80分的为中，60分以下的为差。",
        "单项采购金额在50万元以上的项目，应当选取不少于3家单位进行询价比选确定。",
        "受疫情影响，部分培训和宣传活动未能按计划开展，经费支出进度偏慢，下一步加快进度。",
        "培训36场，1284人次。",
        "进一步加强对各街道绩效管理工作的指导，健全完善绩效评价结果的运用机制。",
      })
  void whatStandsInAnyForm(String words) {
    assertThat(found(text("a", SHORE, words), text("b", LAKE, words))).isEmpty();
  }

  @Test
  void whatMoreThanFiveUnitsHaveIsTheTemplates() {
    ShortForm[] six =
        Stream.of("望湖", "柳岸", "青石", "梧桐", "白云", "新桥")
            .map(name -> text(name, name + "街道办事处", TELLING))
            .toArray(ShortForm[]::new);
    assertThat(found(six)).isEmpty();
    assertThat(found(List.of(six).subList(0, 3).toArray(ShortForm[]::new))).hasSize(6);
  }

  @Test
  void oneUnitInTwoWaysOfWriting() {
    assertThat(found(text("a", "望湖街办事处", TELLING), text("b", LAKE, TELLING))).isEmpty();
    Aliases aliases = new Aliases(List.of(new UnitAlias(LAKE, List.of("市就业服务中心"), List.of())));
    assertThat(anomalies(aliases, text("a", "市就业服务中心", TELLING), text("b", LAKE, TELLING)))
        .isEmpty();
  }

  @Test
  void aUnitAndAPartOfIt() {
    assertThat(found(text("a", "清河市教育局", TELLING), text("b", "清河市教育局信息中心", TELLING))).isEmpty();
  }

  @Test
  void aUnitThatBelongsToTheOtherOrWorksForIt() {
    assertThat(
            found(text("a", "就业服务中心", TELLING).belongingTo("人力资源局"), text("b", "人力资源局", TELLING)))
        .isEmpty();
    assertThat(
            found(text("a", "人力资源局", TELLING).implementer("就业服务中心"), text("b", "就业服务中心", TELLING)))
        .isEmpty();
    assertThat(found(text("a", "就业服务中心", TELLING).belongingTo("财政局"), text("b", "人力资源局", TELLING)))
        .hasSize(2);
  }

  @Test
  void anotherYearsTextsAreNotCompared() {
    assertThat(found(text("a", SHORE, TELLING), text("b", LAKE, TELLING).year(2019))).isEmpty();
  }

  @Test
  void aSentenceThatTellsOfAnotherUnitOfTheSort() {
    assertThat(found(text("a", SHORE, "2020年望湖街道完成了全部培训。效果良好。"), text("b", LAKE, "已完成。")))
        .containsExactly(SHORE + " named " + LAKE + "  1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "与望湖街道联合开展了培训。",
        "望湖街道协助我办完成了培训。",
        "柳岸街道完成培训，望湖街道未完成。",
        "望湖街道、青石街道、柳岸街道均已完成。",
        "望湖街道、青石街道均已完成。",
        "区财政局未及时拨付资金。",
        "望湖社区服务中心未完工。",
        "青石街道未完成培训。",
      })
  void anotherUnitMayBeSpokenOf(String words) {
    assertThat(found(text("a", SHORE, words), text("b", LAKE, "已完成。"))).isEmpty();
  }

  @Test
  void aProjectThatIsAboutTheOtherUnit() {
    assertThat(
            found(
                project("a", "望湖街道道路改造").unit(SHORE).deviationAnalysis("望湖街道路面未完工。"),
                text("b", LAKE, "已完成。")))
        .isEmpty();
    assertThat(found(text("a", "市城管局", "望湖街道路面未完工。"), text("b", LAKE, "已完成。")))
        .as("units of another sort have business with one another")
        .isEmpty();
  }

  private static ShortForm text(String id, String unit, String words) {
    return project(id, "就业").unit(unit).deviationAnalysis(words);
  }

  /** A line each: the unit told, the variant, the other unit, its form, how many sentences. */
  private static List<String> found(ShortForm... forms) {
    return anomalies(Aliases.NONE, forms);
  }

  private static List<String> anomalies(Aliases aliases, ShortForm... forms) {
    List<Form> all = Stream.of(forms).map(form -> form.checked().form()).toList();
    List<String> found = new ArrayList<>();
    new CrossExaminer(MAPPINGS, aliases)
        .examine(all)
        .forEach(
            each -> {
              Anomaly anomaly = each.anomaly();
              if (anomaly.rule().equals("foreign-subject")) {
                assertThat(anomaly.severity().name()).isEqualTo("NOTICE");
                assertThat(anomaly.places()).isNotEmpty();
                found.add(
                    each.unit().name()
                        + " "
                        + anomaly.variant()
                        + " "
                        + String.join(" ", anomaly.details()));
              }
            });
    return found;
  }
}
