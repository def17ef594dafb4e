package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.CheckedForm.Scored;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.PrintedNumber;

/**
 * Where a score belongs, words stand: 满分. Several numbers, as points and score in one cell, are not
 * told apart by guessing and no fault.
 *
 * <p>Source: 财预〔2020〕10号, scores are added up, so each must be a figure.
 */
public final class ScoreNotANumber extends FormRule {

  public ScoreNotANumber() {
    super(arithmetic("score-not-a-number", Severity.ERROR, Basis.TOTAL_IS_SUM));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    for (Scored s : form.scored()) {
      // Words read from a picture are a figure misread.
      boolean words =
          s.score() != null && s.score().isWords() && !s.score().source().isRecognized();
      if (words && isSaid(s.score().printed())) {
        anomalies.of(this).at(s.path()).subject(s.label()).declared(s.score().printed()).add();
      }
    }
  }

  private static boolean isSaid(String printed) {
    return !Words.isEmptyOrDash(printed) && !PrintedNumber.several(printed);
  }
}
