package io.fuhe.check.rules.cross;

import static io.fuhe.check.ShortForm.declaration;
import static io.fuhe.check.ShortForm.department;
import static io.fuhe.check.ShortForm.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.ShortForm;
import io.fuhe.mapping.ProjectMappings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One indicator in two forms. */
class CrossIndicatorsTest {

  @ParameterizedTest
  @CsvSource({
    "90%, 85%",
    "90%%, 90%",
    "≥90%, ≤90%",
    "10次, 12次",
    "100万元, 120万元",
    "全年完成, 半年完成",
    "90%以上, 85%以上"
  })
  void anotherTarget(String one, String other) {
    assertThat(targets(one, other))
        .containsExactly(
            "cross-target-changed WARNING t,p (indicators[0] | indicators[0]) "
                + one
                + " ~ "
                + other);
  }

  @Test
  void aTargetThatTheRowSaysWasAdjustedIsWorthALook() {
    for (String said : List.of("经主管部门批准，目标值由600人调整为400人。", "年中任务数调减", "根据市里安排下调目标")) {
      assertThat(adjusted(said)).as(said).contains("cross-target-changed NOTICE");
    }
    for (String said : List.of("无", "目标未调整", "受天气影响", "下一步加强目标管理")) {
      assertThat(adjusted(said)).as(said).contains("cross-target-changed WARNING");
    }
  }

  private static String adjusted(String said) {
    return CrossCheck.of(
            declaration("t", "培训").row("数量指标", "电商参训人数", "≥600人", null),
            project("p", "培训")
                .judgedBy(ProjectMappings.get().general().policy())
                .row("数量指标", "电商参训人数", "≥400人", "412人")
                .explained(said))
        .found()
        .toString();
  }

  @Test
  void anIndicatorInOtherWordsIsNeitherDroppedNorAdded() {
    assertThat(
            CrossCheck.of(
                    declaration("t", "科普")
                        .row("数量指标", "科技进校园场次", "≥60场", null)
                        .row("数量指标", "科普展品购置数量", "≥20件", null)
                        .row("满意度指标", "参与学校满意度", "≥90%", null)
                        .row("质量指标", "展品完好率", "≥95%", null),
                    project("p", "科普")
                        .row("数量指标", "科技进校园活动场次", "≥60场", "62场")
                        .row("数量指标", "购置科普展品数量", "≥20件", "20件")
                        .row("数量指标", "其中：互动展品", "≥5件", "5件")
                        .row("满意度指标", "参与学校的满意度", "≥90%", "96%")
                        .row("质量指标", "展品完好率", "≥95%", "97%"))
                .found())
        .isEmpty();
  }

  @Test
  void anotherIndicatorOrOneOfTwoAlikeIsNotOtherWords() {
    assertThat(
            CrossCheck.of(
                    declaration("t", "科普")
                        .row("数量指标", "科技进校园场次", "≥60场", null)
                        .row("数量指标", "城区讲座场次", "≥20场", null)
                        .row("质量指标", "展品完好率", "≥95%", null),
                    project("p", "科普")
                        .row("数量指标", "科技进校园活动场次", "≥50场", "62场")
                        .row("数量指标", "城区科普讲座场次", "≥20场", "20场")
                        .row("数量指标", "城区安全讲座场次", "≥20场", "20场")
                        .row("质量指标", "展品完好率", "≥95%", "97%"))
                .found())
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly(
            "indicator-dropped",
            "indicator-dropped",
            "indicator-added",
            "indicator-added",
            "indicator-added");
  }

  @ParameterizedTest
  @CsvSource({
    "90%, ≥90%",
    "90%以上, ≥ 90％",
    "10, 10次",
    "1807.4万元, 1807.40万元",
    "1807.4万元, 18074000元",
    "聚焦解决群众实际问题，创建平安社, 聚焦解决群众实际问题，创建平安社区",
    "优化环境, 优化环境。",
    "12月底前, ＝12月底前",
    "= 健全, 健全",
    "——, 90%",
    "90%, ''"
  })
  void theSameTarget(String one, String other) {
    assertThat(targets(one, other)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"100%, 95%", "90%, 80%", "26个, 27个", "≥80%, 70%", "≤60%, 80%", "≤5天, ≥6天"})
  void actualsThatExcludeEachOther(String one, String other) {
    assertThat(actuals(one, other))
        .containsExactly(
            "cross-actual-conflict ERROR d,p (indicators[0] | indicators[0]) "
                + one
                + " ~ "
                + other);
  }

  @ParameterizedTest
  @CsvSource({
    "90%, 90%",
    "≥80%, 85%",
    "60%, ≤80%",
    "95%, 95.3%",
    "10万元, 100000元",
    "26个, 5天",
    "逐步提升, 90%",
    "——, ---",
    "≥5次, ≥7次"
  })
  void actualsThatMayBothBeTrue(String one, String other) {
    assertThat(actuals(one, other)).isEmpty();
  }

  @Test
  void anActualOfAnotherTargetIsNoConflict() {
    assertThat(
            CrossCheck.of(
                    department("d").row("数量指标1", "清扫街道条数", "10条", "10条"),
                    project("p", "环卫").row("数量指标2", "清扫街道条数", "8条", "8条"))
                .found())
        .containsExactly(
            "cross-target-changed WARNING d,p (indicators[0] | indicators[0]) 10条 ~ 8条");
  }

  @Test
  void anotherShareOfThePoints() {
    CrossCheck check = scores("0.5", "1", "6", "8");

    assertThat(check.found())
        .containsExactly(
            "cross-score-conflict NOTICE d,p (indicators[0] | indicators[0]) 6/8 ~ 0.5/1");
    assertThat(check.anomalies().get(0).places().keySet())
        .contains("forms[0].indicators[0].score", "forms[1].indicators[0].score");
  }

  @Test
  void theSameShareWithinItsRounding() {
    assertThat(scores("0.5", "1", "4", "8").found()).isEmpty();
    assertThat(scores("0.33", "0.5", "2", "3").found()).isEmpty();
    assertThat(scores(null, null, "2", "3").found()).isEmpty();
  }

  @Test
  void aShareThatOnlyRoundingOfBothExplains() {
    Anomaly anomaly = scores("0.21", "0.3", "0.68", "1").anomalies().get(0);

    assertThat(anomaly.rule()).isEqualTo("cross-score-conflict");
    assertThat(anomaly.roundingExplains()).isTrue();
  }

  @Test
  void onlyAnIndicatorThatIsToldWithoutDoubtIsPaired() {
    ShortForm whole = department("d").row("数量指标1", "清扫街道条数", "10条", "10条");

    assertThat(CrossCheck.of(whole, project("p", "甲").row("质量指标", "清扫街道条数", "8条", "8条")).found())
        .as("another level-2 label")
        .isEmpty();
    assertThat(
            CrossCheck.of(
                    whole,
                    project("p", "甲").row("数量指标", "清扫街道条数", "8条", "8条"),
                    project("q", "乙").row("数量指标", "清扫街道条数", "10条", "10条"))
                .found())
        .as("in two projects")
        .isEmpty();
    assertThat(
            CrossCheck.of(
                    whole,
                    project("p", "甲")
                        .row("数量指标1", "清扫街道条数", "8条", "8条")
                        .row("数量指标2", "清扫街道条数", "7条", "7条"))
                .found())
        .as("twice in one project")
        .isEmpty();
    assertThat(
            CrossCheck.of(
                    department("d").row("时效指标", "完成及时率", "100%", "100%"),
                    project("p", "甲").row("时效指标", "完成及时率", "90%", "90%"))
                .found())
        .as("a name that tells nothing")
        .isEmpty();
    assertThat(
            CrossCheck.of(
                    department("d").row("安全效益指标", "安全效益", "100%", "100%"),
                    project("p", "甲").row("安全效益指标", "安全效益", "90%", "90%"))
                .found())
        .as("a name that only repeats its label")
        .isEmpty();
  }

  @Test
  void aNameThatWasCutOffIsTheSameName() {
    assertThat(
            CrossCheck.of(
                    department("d").row("数量指标1", "辖区内背街小巷清扫保洁道", "10条", "10条"),
                    project("p", "甲").row("数量指标2", "辖区内背街小巷清扫保洁道路条数", "10条", "9条"))
                .anomalies())
        .singleElement()
        .satisfies(a -> assertThat(a.rule()).isEqualTo("cross-actual-conflict"))
        .satisfies(a -> assertThat(a.subject()).isEqualTo("辖区内背街小巷清扫保洁道路条数"));
  }

  @Test
  void theFingerprintOutlivesARowPutInAbove() {
    ShortForm whole = department("d").row("数量指标1", "清扫街道条数", "10条", "10条");
    Anomaly before =
        CrossCheck.of(whole, project("p", "甲").row("数量指标", "清扫街道条数", "10条", "9条"))
            .anomalies()
            .get(0);
    Anomaly after =
        CrossCheck.of(
                whole,
                project("p2", "甲")
                    .row("数量指标", "植树棵数", "5棵", "5棵")
                    .row("数量指标", "清扫街道条数", "10条", "9条"))
            .anomalies()
            .get(0);

    assertThat(after.where()).isNotEqualTo(before.where());
    assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
  }

  @Test
  void indicatorsDroppedAndAdded() {
    assertThat(
            CrossCheck.of(
                    declaration("t", "环卫")
                        .row("数量指标1", "清扫街道条数", "10条", null)
                        .row("质量指标1", "垃圾清运率", "100%", null),
                    project("p", "环卫")
                        .row("数量指标1", "清扫街道条数", "10条", "10条")
                        .row("数量指标2", "新增垃圾桶数量", "20个", "20个"))
                .found())
        .containsExactly(
            "indicator-dropped WARNING t,p (indicators[1] | form) 100% ~ null",
            "indicator-added WARNING t,p (form | indicators[1]) 20个 ~ null");
  }

  @Test
  void oneOfSeveralRowsOfOneNameDropped() {
    assertThat(
            CrossCheck.of(
                    declaration("t", "环卫")
                        .row("社会效益指标", "社会效益", "改善市容", null)
                        .row("社会效益指标", "社会效益", "减少投诉", null),
                    project("p", "环卫").row("社会效益指标", "社会效益", "改善市容", "改善"))
                .found())
        .containsExactly("indicator-dropped WARNING t,p (indicators[1] | form) 减少投诉 ~ null");
  }

  @Test
  void nothingDroppedWhereItOnlyMovedOrNothingIsShared() {
    assertThat(
            CrossCheck.of(
                    declaration("t", "环卫").row("数量指标", "清扫街道条数", "10条", null),
                    project("p", "环卫").row("质量指标", "清扫街道条数", "10条", "10条"))
                .found())
        .isEmpty();
    assertThat(
            CrossCheck.of(
                    declaration("t", "环卫").row("数量指标", "清扫街道条数", "10条", null),
                    project("p", "环卫").row("数量指标", "植树棵数", "10棵", "10棵"))
                .found())
        .isEmpty();
  }

  private static List<String> targets(String one, String other) {
    return CrossCheck.of(
            declaration("t", "环卫").row("质量指标1", "垃圾清运及时处理率", one, null),
            project("p", "环卫").row("质量指标12", "垃圾清运及时处理率", other, ""))
        .found();
  }

  private static List<String> actuals(String one, String other) {
    return CrossCheck.of(
            department("d").row("质量指标1", "垃圾清运及时处理率", "5%", one),
            project("p", "环卫").row("质量指标", "垃圾清运及时处理率", "5%", other))
        .found();
  }

  private static CrossCheck scores(String score, String points, String otherScore, String other) {
    return CrossCheck.of(
        project("p", "环卫").row("质量指标", "垃圾清运及时处理率", "5%", "5%", points, score),
        department("d").row("质量指标1", "垃圾清运及时处理率", "5%", "5%", other, otherScore));
  }

  @Test
  void oneTargetThatDiffersFromTwoFormsIsOneCause() {
    List<Anomaly> found =
        CrossCheck.of(
                department("d").row("数量指标", "清扫街道条数", "10条", null),
                declaration("t", "环卫").row("数量指标", "清扫街道条数", "10条", null),
                project("p", "环卫").row("数量指标", "清扫街道条数", "8条", null))
            .anomalies();
    assertThat(found)
        .extracting(Anomaly::rule)
        .containsExactly("cross-target-changed", "cross-target-changed");
    assertThat(found.get(0).cause()).isNull();
    assertThat(found.get(1).cause().about()).isEqualTo(found.get(0).about());
  }

  @Test
  void threeTargetsOrTwoRowsAreNoSingleCause() {
    assertThat(
            CrossCheck.of(
                    department("d").row("数量指标", "清扫街道条数", "12条", null),
                    declaration("t", "环卫").row("数量指标", "清扫街道条数", "10条", null),
                    project("p", "环卫").row("数量指标", "清扫街道条数", "8条", null))
                .anomalies())
        .hasSizeGreaterThan(1)
        .allMatch(anomaly -> anomaly.cause() == null);
    assertThat(
            CrossCheck.of(
                    declaration("t", "环卫")
                        .row("数量指标", "清扫街道条数", "10条", null)
                        .row("数量指标", "垃圾清运车次", "20次", null),
                    project("p", "环卫")
                        .row("数量指标", "清扫街道条数", "8条", null)
                        .row("数量指标", "垃圾清运车次", "15次", null))
                .anomalies())
        .hasSize(2)
        .allMatch(anomaly -> anomaly.cause() == null);
  }
}
