package io.fuhe.check.rules.cross;

import io.fuhe.check.Anomaly;
import io.fuhe.check.RuleKind;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import io.fuhe.check.repair.CrossCauses;
import io.fuhe.form.Policy;
import java.util.List;
import java.util.stream.Stream;

/** All rules over a unit's forms of one fiscal year, in the order in which they speak. */
public final class CrossCatalogue {

  private static final UnitScale UNIT_SCALE = new UnitScale();

  private static final List<UnitRule> RULES =
      List.of(
          new CrossDepartmentProjects(),
          new CrossBudgetChanged(UNIT_SCALE),
          new CrossTargetChanged(),
          new CrossActualConflict(),
          new CrossScoreConflict(),
          new IndicatorDropped(),
          new IndicatorAdded(),
          new NarrativeCopied(),
          new SubmissionMissing(),
          new SubmissionDuplicate(),
          new YearOnYearCopy(),
          UNIT_SCALE,
          new AllFullMarks(),
          new TargetLowered(),
          new ExecutionLowAgain(),
          new NarrativeRepeated(),
          new DisclosureConflict(),
          new ForeignSubject(),
          new SubmissionLate());

  private CrossCatalogue() {}

  /** Every rule over a unit's forms of a year. */
  public static List<UnitRule> rules() {
    return RULES;
  }

  /**
   * Everything that the rules find between the forms of a unit's year.
   *
   * @param policy how forms are judged together
   */
  public static List<Anomaly> check(UnitYear year, Policy policy) {
    return CrossCauses.told(
        year, found(year, policy), other -> found(other, policy), CrossCatalogue::kind);
  }

  private static RuleKind kind(String id) {
    return RULES.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .map(UnitRule::kind)
        .orElseThrow();
  }

  private static List<Anomaly> found(UnitYear year, Policy policy) {
    return RULES.stream()
        .filter(rule -> rule.isOn(policy))
        .flatMap(rule -> found(rule, year, policy).map(anomaly -> rule.weighed(anomaly, policy)))
        .toList();
  }

  private static Stream<Anomaly> found(UnitRule rule, UnitYear year, Policy policy) {
    UnitAnomalies anomalies = new UnitAnomalies(year, policy);
    rule.check(year, anomalies);
    return anomalies.anomalies().stream().filter(a -> !a.isAboutTheUnknown());
  }
}
