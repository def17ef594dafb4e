package io.fuhe.check.rules;

import io.fuhe.check.Achievement;
import io.fuhe.check.CheckedForm;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * From which share of a target on a form itself gives a row all of its points: 完成目标值的90%以上得满分. It
 * may say so of some rows only, and so what it explains is still worth a look.
 *
 * @param from the share in percent; empty where the form says nothing
 */
record OwnScoring(Optional<BigDecimal> from) {

  static OwnScoring of(CheckedForm form) {
    return new OwnScoring(
        Optional.ofNullable(form.form().narrative().fullPointsFrom())
            .map(said -> new BigDecimal(said.value())));
  }

  /** Whether enough of the target was reached for all points. */
  boolean givesAll(Achievement achievement) {
    return from.isPresent()
        && !achievement.lowerIsBetter()
        && achievement
            .ratio()
            .filter(ratio -> ratio.movePointRight(2).compareTo(from.get()) >= 0)
            .isPresent();
  }

  /** Whether a score is no more than what the share reached earns of those points. */
  boolean gives(BigDecimal score, BigDecimal earned) {
    return from.isPresent() && score.multiply(from.get()).compareTo(earned.movePointRight(2)) <= 0;
  }
}
