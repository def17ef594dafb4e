package io.fuhe.i18n;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Arrival;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ShortForm;
import io.fuhe.check.UnitYears;
import io.fuhe.check.rules.cross.CrossCatalogue;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.pipeline.CrossExaminer;
import io.fuhe.unit.Aliases;
import io.fuhe.unit.Deadline;
import io.fuhe.unit.Owed;
import io.fuhe.unit.Roster;
import io.fuhe.unit.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A unit's year in which every rule between forms finds something, in every variant. */
final class CrossExamples {

  private static final String UNIT = "甲街道办事处";
  private static final String PROSE = "受疫情影响，部分培训和宣传活动未能按计划开展，经费支出进度偏慢。".repeat(3);

  private CrossExamples() {}

  static List<Anomaly> anomalies() {
    Units units = Units.of(List.of(UNIT), Aliases.NONE);
    UnitYears years = new UnitYears(units, roster());
    var unit = units.all().get(0);
    List<Anomaly> found =
        new ArrayList<>(
            CrossCatalogue.check(years.of(unit, 2020, forms(), before()), Policy.DEFAULT));
    found.addAll(CrossCatalogue.check(years.of(unit, 2024, full(), again()), Policy.DEFAULT));
    found.addAll(CrossCatalogue.check(years.of(unit, 2026, reported(), List.of()), Policy.DEFAULT));
    for (String said : List.of("1个项目", "2个项目")) {
      found.addAll(
          CrossCatalogue.check(years.of(unit, 2025, disclosed(said), List.of()), Policy.DEFAULT));
    }
    found.addAll(
        CrossCatalogue.check(
            years
                .of(unit, 2021, twice(), List.of())
                .arriving(
                    Map.of(
                        "p1", new Arrival(LocalDate.of(2022, 4, 12), LocalDate.of(2022, 4, 13)))),
            Policy.DEFAULT));
    new CrossExaminer(ProjectMappings.get(), Aliases.NONE)
        .examine(copied())
        .forEach(each -> found.add(each.anomaly()));
    found.addAll(CrossCatalogue.check(years.of(unit, 2022, List.of(), List.of()), Policy.DEFAULT));
    return found;
  }

  private static List<CheckedForm> forms() {
    return checked(
        ShortForm.department("d")
            .projectExpenditure("100")
            .deviationAnalysis(PROSE)
            .row("数量指标1", "清扫街道条数", "10条", "10条")
            .row("数量指标2", "垃圾清运车次", "20次", "20次", "1", "1")
            .row("数量指标3", "植树棵数", "30棵", "30棵"),
        ShortForm.project("p", "环卫")
            .budget("50", "50")
            .deviationAnalysis(PROSE)
            .row("数量指标1", "清扫街道条数", "10条", "9条")
            .row("数量指标2", "垃圾清运车次", "20次", "20次", "10", "8")
            .row("数量指标3", "植树棵数", "25棵", "25棵"),
        ShortForm.declaration("t", "环卫")
            .budget("40", null)
            .row("数量指标1", "清扫街道条数", "8条", null)
            .row("数量指标2", "新增垃圾桶数量", "", null),
        ShortForm.project("q", "教育支出").budget("1", "1").row("数量指标", "培训场次", "3次", "3次"));
  }

  private static List<CheckedForm> before() {
    return checked(ShortForm.project("b", "教育支出").year(2019).row("数量指标", "培训场次", "3次", "3次"));
  }

  private static List<CheckedForm> full() {
    return checked(
        ShortForm.project("f1", "环卫")
            .year(2024)
            .total("100")
            .budget("100", "50")
            .deviationAnalysis(PROSE)
            .row("数量指标", "清扫街道条数", "8条", "8条"),
        ShortForm.declaration("f2", "环卫").year(2024).budget("1000000", null),
        ShortForm.project("f3", "绿化").year(2024).total("100"),
        ShortForm.project("f4", "教育支出").year(2024).total("100"));
  }

  private static List<CheckedForm> disclosed(String projects) {
    return checked(
        ShortForm.report(
                "r",
                ProjectMappings.get().general().policy(),
                "对" + projects + "开展绩效自评，涉及资金9万元，平均得分91分，其中优1个。")
            .year(2025),
        ShortForm.project("d1", "环卫").year(2025).total("95").budget("1", "1"),
        ShortForm.project("d2", "绿化").year(2025).total("96").budget("2", "2"));
  }

  private static List<CheckedForm> reported() {
    return checked(
        ShortForm.report("r", ProjectMappings.get().general().policy())
            .titled("部门整体支出绩效自评报告")
            .year(2026)
            .money("万元")
            .total("95")
            .budget("100", "90"),
        ShortForm.department("d").year(2026).money("万元").total("96").budget("100", "80"));
  }

  private static List<CheckedForm> again() {
    return checked(
        ShortForm.project("g", "环卫")
            .year(2023)
            .budget("100", "60")
            .deviationAnalysis(PROSE)
            .row("数量指标", "清扫街道条数", "10条", "12条"));
  }

  private static List<Form> copied() {
    String telling = "全年共开展职业技能培训36场，培训辖区居民1,284人次。";
    return checked(
            ShortForm.project("c1", "就业").deviationAnalysis(telling),
            ShortForm.project("c2", "就业").unit("望湖街道办事处").deviationAnalysis(telling),
            ShortForm.project("c3", "就业").unit("柳岸街道办事处").deviationAnalysis("望湖街道已完成。"))
        .stream()
        .map(CheckedForm::form)
        .toList();
  }

  private static List<CheckedForm> twice() {
    return checked(
        ShortForm.project("p1", "环卫").year(2021).budget("1", "1"),
        ShortForm.project("p2", "环卫").year(2021).budget("2", "2"));
  }

  private static Roster roster() {
    List<Owed> owed = new ArrayList<>();
    for (FormKind kind : EnumSet.complementOf(EnumSet.of(FormKind.REVIEW_SHEET))) {
      owed.add(new Owed(UNIT, 2022, kind, null));
    }
    owed.add(new Owed(UNIT, 2022, FormKind.PROJECT_SELF_EVALUATION, "环卫"));
    owed.add(new Owed(UNIT, 2022, FormKind.TARGET_DECLARATION, "环卫"));
    return new Roster(owed, List.of(new Deadline(null, 2021, LocalDate.of(2022, 3, 31))));
  }

  private static List<CheckedForm> checked(ShortForm... forms) {
    return Stream.of(forms).map(ShortForm::checked).toList();
  }
}
