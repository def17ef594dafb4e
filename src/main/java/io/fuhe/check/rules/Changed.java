package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Anomaly;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormRule;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.RuleKind;
import io.fuhe.form.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks a form again that is like one that was checked but for a value: rules over rows look at
 * the rows that changed only, and what is not proved by figures is asked again only where it was
 * found.
 */
final class Changed {

  private final List<FormRule> rules;
  private final CheckedForm form;
  private final Anomalies before;
  private final Set<String> spoke;

  Changed(List<FormRule> rules, CheckedForm form, Anomalies before) {
    this.rules = rules;
    this.form = form;
    this.before = before;
    this.spoke = before.anomalies().stream().map(Anomaly::rule).collect(Collectors.toSet());
  }

  /** What is found in the changed form. */
  Anomalies check(Form changed) {
    CheckedForm other = form.changed(changed);
    Anomalies found = before.again();
    // Rows are judged by the budget, too.
    boolean rowsOnly = changed.budget().equals(form.form().budget());
    Set<String> paths = new HashSet<>();
    List<Row> rows =
        other.rows().stream().filter(row -> row != form.rows().get(row.index())).toList();
    rows.forEach(row -> paths.add(row.path()));
    for (FormRule rule : rules) {
      if (rowsOnly && rule instanceof IndicatorRule ofRows) {
        ofRows.check(other, rows, found);
        before.anomalies().stream()
            .filter(anomaly -> anomaly.rule().equals(rule.id()))
            .filter(anomaly -> !isIn(anomaly, paths))
            .forEach(found::keep);
      } else if (rule.kind() == RuleKind.ARITHMETIC || spoke.contains(rule.id())) {
        rule.check(other, found);
      }
    }
    return found;
  }

  private static boolean isIn(Anomaly anomaly, Set<String> paths) {
    String where = anomaly.where();
    int end = where.indexOf(']');
    return end >= 0 && paths.contains(where.substring(0, end + 1));
  }
}
