package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing is rated twice: the same name stands under 产出 and under 效益 of one goal. Silent where
 * the targets differ, for then the name may stand for two things, and where the name is a number.
 *
 * <p>Source: 财预〔2020〕10号, each indicator counts once.
 */
public final class IndicatorInTwoBranches extends FormRule {

  private static final String OUTPUT = "产出";
  private static final String BENEFIT = "效益";

  public IndicatorInTwoBranches() {
    super(judgement("indicator-in-two-branches", Severity.WARNING, Basis.TOTAL_IS_SUM));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    if (!form.form().kind().scored()) {
      return;
    }
    Map<List<Object>, Row> outputs = new HashMap<>();
    for (Row row : form.rows()) {
      if (isNamed(row) && branch(row).contains(OUTPUT)) {
        outputs.putIfAbsent(key(row), row);
      }
    }
    for (Row row : form.rows()) {
      Row other = outputs.get(key(row));
      // One label may name both branches.
      boolean two = other != null && !branch(row).contains(OUTPUT);
      if (two && isNamed(row) && branch(row).contains(BENEFIT)) {
        anomalies
            .of(this)
            .at(other.path(), row.path())
            .subject(row.subject())
            .with(words(other.indicator().level2()), words(row.indicator().level2()))
            .add();
      }
    }
  }

  private static boolean isNamed(Row row) {
    return !row.name().isEmpty() && PrintedNumber.parse(row.name()).isEmpty();
  }

  private static List<Object> key(Row row) {
    return List.of(String.valueOf(row.indicator().goal()), row.name(), row.target());
  }

  private static String branch(Row row) {
    Text label = row.indicator().level1();
    return label == null ? "" : Words.fold(label.value());
  }

  private static String words(Text label) {
    return label == null ? "" : label.value();
  }
}
