package io.fuhe.check.rules.cross;

import io.fuhe.check.Basis;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import io.fuhe.form.Figure;
import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Three or more self-evaluations of a unit's year, and every one at the full total. Silent where
 * one of them declares no total.
 *
 * <p>Source: 财预〔2020〕10号, a deviation is to be found and explained.
 */
final class AllFullMarks extends UnitRule {

  private static final int FEWEST = 3;
  private static final Set<FormKind> SCORED =
      EnumSet.of(FormKind.DEPARTMENT_SELF_EVALUATION, FormKind.PROJECT_SELF_EVALUATION);

  AllFullMarks() {
    super(
        arithmetic("all-full-marks", Severity.NOTICE, Basis.OWN_DUTY)
            .measuredBy(Policy.TOTAL_POINTS));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    List<UnitForm> scored =
        year.forms().stream().filter(form -> SCORED.contains(form.kind())).toList();
    if (scored.size() < FEWEST || !scored.stream().allMatch(AllFullMarks::isFull)) {
      return;
    }
    String[] whole = scored.stream().map(form -> "form").toArray(String[]::new);
    var anomaly =
        anomalies
            .of(this, scored)
            .at(whole)
            .subject(year.unit().name())
            .with(String.valueOf(scored.size()), String.valueOf(year.year()));
    for (int i = 0; i < scored.size(); i++) {
      anomaly.showing(UnitAnomalies.path(i, "declaredTotal"));
    }
    anomaly.add();
  }

  private static boolean isFull(UnitForm form) {
    Optional<BigDecimal> points =
        Optional.ofNullable(form.form().totals().points()).flatMap(Figure::value);
    BigDecimal most = points.orElse(form.checked().policy().get(Policy.TOTAL_POINTS));
    return Optional.ofNullable(form.form().totals().score())
        .flatMap(Figure::value)
        .filter(total -> total.compareTo(most) >= 0)
        .isPresent();
  }
}
