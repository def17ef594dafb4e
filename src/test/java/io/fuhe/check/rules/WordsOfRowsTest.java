package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import io.fuhe.mapping.ProjectMappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about what the words of a row say, with the words of the general mapping. */
class WordsOfRowsTest {

  private static final Policy POLICY = ProjectMappings.get().general().policy();
  private static final FormRule MONEY = new QuantityIsMoney();
  private static final FormRule FLOOR = new CostLowerBound();
  private static final FormRule BRANCHES = new IndicatorInTwoBranches();
  private static final FormRule SURVEY = new SatisfactionWithoutSurvey();
  private static final FormRule VAGUE = new BenefitNotMeasurable();
  private static final FormRule UNFINISHED = new UnacceptedYetFull();
  private static final FormRule LATE = new CompletionLate();

  @ParameterizedTest
  @CsvSource({"资金支付金额,300万元", "补助资金拨付额,≥80000元", "项目资金执行数,20.5万元", "专项经费支出,12万元"})
  void aQuantityOfMoneyPaid(String name, String target) {
    assertThat(quantity(name, target).seenBy(MONEY, POLICY))
        .containsExactly(
            new Seen("quantity-is-money", Severity.WARNING, "indicators[0]", target, null));
  }

  @ParameterizedTest
  @CsvSource({
    "村集体收入金额,30万元",
    "农业产值,300万元",
    "发放补贴人数,300人",
    "支付笔数,20笔",
    "资金支付率,100%",
    "资金支付金额,300",
    "培训次数,10次",
    "设备购置数量,12台",
  })
  void quantitiesOfOtherThings(String name, String target) {
    assertThat(quantity(name, target).seenBy(MONEY, POLICY)).isEmpty();
  }

  @Test
  void moneyElsewhereAndInDeclarations() {
    FormSketch form = quantity("资金支付金额", "300万元");
    assertThat(form.row(0, r -> r.level2("成本指标")).seenBy(MONEY, POLICY)).isEmpty();
    assertThat(quantity("资金支付金额", "300万元").kind(FormKind.TARGET_DECLARATION).seenBy(MONEY, POLICY))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"设备购置成本,≥20万元", "项目总成本,不低于300000元", "培训费用,>5万元"})
  void aCostOfAtLeastSoMuch(String name, String target) {
    assertThat(cost(name, target).seenBy(FLOOR, POLICY))
        .containsExactly(
            new Seen("cost-lower-bound", Severity.WARNING, "indicators[2]", target, null));
  }

  @ParameterizedTest
  @CsvSource({
    "设备购置成本,≤20万元",
    "设备购置成本,20万元",
    "成本节约率,≥5%",
    "成本节约额,≥5万元",
    "生活补助标准,≥500元",
    "人均工资,≥3000元",
    "地方配套投入,≥30万元",
    "预算控制率,≥95%",
    "项目总成本,≥0元",
    "资金使用合规率,≥100%",
  })
  void costsThatMayBeBoundBelowOrAreNot(String name, String target) {
    assertThat(cost(name, target).seenBy(FLOOR, POLICY)).isEmpty();
    assertThat(clean().row(0, r -> r.name("项目总成本").target("≥3万元")).seenBy(FLOOR, POLICY)).isEmpty();
  }

  @Test
  void oneThingAsOutputAndAsBenefit() {
    FormSketch form = clean().row(3, r -> r.name("培训 次数").target("10次"));
    assertThat(form.seenBy(BRANCHES, POLICY))
        .containsExactly(
            new Seen(
                "indicator-in-two-branches",
                Severity.WARNING,
                "indicators[0],indicators[3]",
                null,
                null));
  }

  @Test
  void oneLabelForBothBranches() {
    assertThat(clean().rows(r -> r.level1("产出和效益指标")).seenBy(BRANCHES, POLICY)).isEmpty();
  }

  @Test
  void oneNameForTwoThings() {
    assertThat(clean().row(3, r -> r.name("培训次数").target("12次")).seenBy(BRANCHES, POLICY))
        .isEmpty();
    assertThat(clean().row(1, r -> r.name("培训次数").target("10次")).seenBy(BRANCHES, POLICY))
        .as("both are output")
        .isEmpty();
    assertThat(
            clean()
                .row(0, r -> r.name("12").goal(1))
                .row(3, r -> r.name("12").target("10次").goal(1))
                .seenBy(BRANCHES, POLICY))
        .isEmpty();
    assertThat(
            clean()
                .row(0, r -> r.goal(1))
                .row(3, r -> r.name("培训次数").target("10次").goal(2))
                .seenBy(BRANCHES, POLICY))
        .isEmpty();
    assertThat(
            clean()
                .row(3, r -> r.name("培训次数").target("10次"))
                .kind(FormKind.TARGET_DECLARATION)
                .seenBy(BRANCHES, POLICY))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"无投诉", "未收到投诉", "零投诉", "全年未接到群众投诉，群众满意", "没有发生投诉", "投诉为0", "无一起投诉"})
  void satisfactionForWantOfComplaints(String actual) {
    assertThat(clean().row(4, r -> r.actual(actual)).seenBy(SURVEY, POLICY))
        .containsExactly(
            new Seen(
                "satisfaction-without-survey", Severity.WARNING, "indicators[4]", actual, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"95%", "满意度95%，无投诉", "问卷平均92分，未收到投诉", "良好", "收到投诉3件，均已办结", "投诉办结", ""})
  void satisfactionThatWasMeasuredOrSaysOtherwise(String actual) {
    assertThat(clean().row(4, r -> r.actual(actual)).seenBy(SURVEY, POLICY)).isEmpty();
  }

  @Test
  void complaintsThatAreWhatIsCountedAndRowsWithoutAScore() {
    assertThat(
            clean().row(4, r -> r.name("群众投诉次数").target("0次").actual("无投诉")).seenBy(SURVEY, POLICY))
        .isEmpty();
    assertThat(clean().row(4, r -> r.target("无投诉").actual("无投诉")).seenBy(SURVEY, POLICY)).isEmpty();
    assertThat(clean().row(4, r -> r.actual("无投诉").score("0")).seenBy(SURVEY, POLICY)).isEmpty();
    assertThat(clean().row(0, r -> r.actual("无投诉")).seenBy(SURVEY, POLICY)).isEmpty();
  }

  @Test
  void benefitInWordsOnly() {
    FormSketch form =
        clean()
            .row(3, r -> r.target("明显提升").actual("有效提升"))
            .insert(
                4,
                new io.fuhe.check.RowSketch("效益指标", "20", "经济效益指标", "带动增收")
                    .target("显著")
                    .actual("效果显著"));
    assertThat(form.foundBy(VAGUE, POLICY))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.where()).isEqualTo("form");
              assertThat(found.severity()).isEqualTo(Severity.NOTICE);
              assertThat(found.details()).containsExactly("2", "群众知晓率、带动增收");
              assertThat(found.places()).containsKey("indicators[4].target");
            });
  }

  @ParameterizedTest
  @CsvSource({"明显提升,提升12%", "≥90%,有效", "有效改善空气质量优良天数,明显改善", "优良,优良", "'',明显"})
  void benefitThatSaysMore(String target, String actual) {
    assertThat(clean().row(3, r -> r.target(target).actual(actual)).seenBy(VAGUE, POLICY))
        .isEmpty();
  }

  @Test
  void vagueWordsElsewhere() {
    assertThat(clean().row(0, r -> r.target("明显").actual("明显")).seenBy(VAGUE, POLICY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"主体完工，待验收", "未验收", "尚在实施", "工程未完工", "正在施工", "尚未竣工", "已建成，尚未验收"})
  void workThatIsNotDone(String words) {
    assertThat(clean().row(0, r -> r.actual(words)).seenBy(UNFINISHED, POLICY))
        .containsExactly(
            new Seen("unaccepted-yet-full", Severity.WARNING, "indicators[0]", words, null));
    assertThat(clean().row(0, r -> r.explanation(words)).seenBy(UNFINISHED, POLICY)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"已完工并验收", "全部通过验收", "无未完工项目", "不存在未验收情况", "验收合格率100%", "10次"})
  void workThatIsDone(String words) {
    assertThat(clean().row(0, r -> r.actual(words)).seenBy(UNFINISHED, POLICY)).isEmpty();
  }

  @Test
  void workThatIsNotDoneAndLostPointsOrWasNotToBeDone() {
    assertThat(clean().row(0, r -> r.actual("未完工").score("12")).seenBy(UNFINISHED, POLICY))
        .isEmpty();
    assertThat(clean().row(0, r -> r.target("正在实施").actual("正在实施")).seenBy(UNFINISHED, POLICY))
        .isEmpty();
    assertThat(
            clean().row(0, r -> r.actual("未完工").points("0").score("0")).seenBy(UNFINISHED, POLICY))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2020年10月底前,2020年12月15日",
    "2020年10月,2020年11月",
    "2020-06-30,2020-07-01",
    "10月底前,12月",
    "12月底前,2021年1月15日",
    "年底前完成,2021年3月",
    "2020年内完成,2021年1月5日",
    "二〇二〇年十月底前,2020年11月1日",
  })
  void completedAfterItsDay(String target, String actual) {
    assertThat(dated(target, actual).seenBy(LATE, POLICY))
        .containsExactly(
            new Seen("completion-late", Severity.WARNING, "indicators[0]", actual, target));
  }

  @ParameterizedTest
  @CsvSource({
    "2020年10月底前,2020年10月31日",
    "2020年10月15日,2020年10月",
    "2020年12月,2020年11月",
    "12月底前,11月",
    "年底前完成,2020年12月31日",
    "2020年12月底前,按时完成",
    "按时完成,2021年1月",
    "2021年6月底前,2021年5月",
    "2020年底,12月",
  })
  void completedInTimeOrByNoDay(String target, String actual) {
    assertThat(dated(target, actual).seenBy(LATE, POLICY)).isEmpty();
  }

  @Test
  void completedLateAndLostPointsOrInAYearThatNobodyKnows() {
    FormSketch late = dated("2020年10月", "2020年12月");
    assertThat(late.row(0, r -> r.score("15")).seenBy(LATE, POLICY)).isEmpty();
    assertThat(dated("10月", "12月").fiscalYear(null).seenBy(LATE, POLICY)).isEmpty();
  }

  @Test
  void aCleanFormHasNothingAgainstIt() {
    assertThat(Catalogue.check(clean().build(), POLICY)).isEmpty();
  }

  private static FormSketch quantity(String name, String target) {
    return clean().row(0, r -> r.name(name).target(target).actual(target));
  }

  private static FormSketch cost(String name, String target) {
    return clean().row(2, r -> r.name(name).target(target));
  }

  private static FormSketch dated(String target, String actual) {
    return clean().row(0, r -> r.level2("时效指标").name("完成时间").target(target).actual(actual));
  }
}
