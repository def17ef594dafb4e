package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Anomaly;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.Doubt;
import io.fuhe.check.FormRule;
import io.fuhe.check.Rule;
import io.fuhe.check.RuleKind;
import io.fuhe.check.UncheckedSum;
import io.fuhe.check.repair.Answer;
import io.fuhe.check.repair.Repairs;
import io.fuhe.check.rules.cross.CrossCatalogue;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Policy;
import io.fuhe.form.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules, those over one form first, in the order in which they speak. */
public final class Catalogue {

  private static final FormRule PARTLY_READ = new PartlyRead();

  private static final List<FormRule> FORM_RULES =
      List.of(
          new TotalScoreMismatch(),
          new PointsSumMismatch(),
          new ScoreExceedsPoints(),
          new ScoreNegative(),
          new ScoreMissing(),
          new ScoreNotANumber(),
          new ExecutionRateMismatch(),
          new ExecutionOver100(),
          new ExecutionLow(),
          new BudgetScoreMismatch(),
          new BudgetPartsMismatch(),
          new FullScoreTargetMissed(),
          new ScoreAboveAchievement(),
          new OverachievementExtreme(),
          new DeductionUnexplained(),
          new DeviationAnalysisMissing(),
          new ActualMissing(),
          new ActualNotMeasured(),
          new ActualIsABound(),
          new TargetMissing(),
          new ValueMalformed(),
          new UnitMismatch(),
          new CostOverTarget(),
          new CostBudgetConflict(),
          new CostSavingConflict(),
          new IndicatorDuplicate(),
          new GradeMismatch(),
          new WeightsAppliedTwice(),
          new ExecutionRowConflict(),
          new BudgetZero(),
          new RequiredEmpty(),
          new PlaceholderLeft(),
          new OverachievementUnexplained(),
          new QualitativeBand(),
          new OutputWithoutMoney(),
          new QuantityIsMoney(),
          new CostLowerBound(),
          new IndicatorInTwoBranches(),
          new SatisfactionWithoutSurvey(),
          new BenefitNotMeasurable(),
          new UnacceptedYetFull(),
          new CompletionLate(),
          new NarrativeSumMismatch(),
          new ReportScoreConflict(),
          new ReportSumMismatch(),
          new ReportFigureConflict(),
          new ReviewDeductionUnexplained(),
          new ReviewAboveSelf(),
          new ReviewDeviationMismatch(),
          PARTLY_READ);

  private static final Map<String, Rule> BY_ID =
      Stream.<Rule>concat(FORM_RULES.stream(), CrossCatalogue.rules().stream())
          .collect(
              Collectors.toMap(
                  Rule::id,
                  rule -> rule,
                  (a, b) -> {
                    throw new IllegalStateException("two rules of one id: " + a.id());
                  },
                  LinkedHashMap::new));

  private Catalogue() {}

  /** Every rule, those over a unit's forms of a year included. */
  public static List<Rule> rules() {
    return List.copyOf(BY_ID.values());
  }

  /** The rule with an id. */
  public static Optional<Rule> rule(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** What a rule goes by that found something, long ago perhaps; figures where it is gone. */
  public static RuleKind kind(String id) {
    return rule(id).map(Rule::kind).orElse(RuleKind.ARITHMETIC);
  }

  /** The sums of a form that no rule held against their parts, and why not. */
  public static List<UncheckedSum> unchecked(Form form, Policy policy) {
    CheckedForm checked = new CheckedForm(form, policy);
    Anomalies anomalies = new Anomalies(form, policy);
    FORM_RULES.stream()
        .filter(rule -> rule.declaration().holdsSums() && speaksOf(rule, form, policy))
        .forEach(rule -> rule.check(checked, anomalies));
    return anomalies.unchecked();
  }

  /** Everything that the rules over one form find in a form, judged by its layout's policy. */
  public static List<Anomaly> check(Form form, Policy policy) {
    return check(form, FormPlaces.values(form), policy);
  }

  /** The same, where all values of the form by their paths are known. */
  public static List<Anomaly> check(Form form, Map<String, Text> values, Policy policy) {
    CheckedForm checked = new CheckedForm(form, policy);
    Anomalies anomalies = new Anomalies(form, policy);
    List<FormRule> speaking =
        FORM_RULES.stream().filter(rule -> speaksOf(rule, form, policy)).toList();
    Doubt doubt = new Doubt(form);
    Unread unread = new Unread(form, values, policy);
    speaking.forEach(rule -> rule.check(checked, anomalies));
    List<Anomaly> found = new Counting(doubt, unread, policy).of(anomalies.anomalies());
    if (found.isEmpty()) {
      return found;
    }
    Changed changed = new Changed(speaking, checked, anomalies);
    return new Repairs(
            form,
            values,
            (other, first) -> {
              Counting counting = new Counting(doubt, unread, policy);
              return changed
                  .check(other, rule -> first.contains(rule.id()) && !isPartlyRead(rule.id()))
                  .map(answer -> new Answer(answer.rule(), counting.of(answer.found())));
            },
            Catalogue::kind)
        .of(found);
  }

  /** Whether it is the rule that tells what was left unread, the last to speak. */
  static boolean isPartlyRead(String id) {
    return id.equals(PARTLY_READ.id());
  }

  private static boolean speaksOf(FormRule rule, Form form, Policy policy) {
    return rule.looksAt(form) && rule.isOn(policy);
  }
}
