package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Anomaly;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormPart;
import io.fuhe.check.FormRule;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.RuleKind;
import io.fuhe.check.repair.Answer;
import io.fuhe.form.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a form again that is like one that was checked but for a value: rules over rows look at
 * the rows that changed only, and what is not proved by figures is asked again only where it was
 * found.
 */
final class Changed {

  private final List<FormRule> rules;
  private final CheckedForm form;
  private final Anomalies before;
  private final Map<String, List<Anomaly>> spoke;

  Changed(List<FormRule> rules, CheckedForm form, Anomalies before) {
    this.rules = rules;
    this.form = form;
    this.before = before;
    this.spoke = before.anomalies().stream().collect(Collectors.groupingBy(Anomaly::rule));
  }

  /**
   * What each rule finds in the changed form; it is asked when the stream comes to it.
   *
   * @param first the rules that are asked before the others
   */
  Stream<Answer> check(Form changed, Predicate<FormRule> first) {
    CheckedForm other = form.changed(changed);
    // Rows are judged by the budget, too.
    boolean rowsOnly = changed.budget().equals(form.form().budget());
    List<Row> rows =
        other.rows().stream().filter(row -> row != form.rows().get(row.index())).toList();
    Set<FormPart> parts = FormPart.changed(form.form(), changed);
    return Stream.concat(rules.stream().filter(first), rules.stream().filter(Predicate.not(first)))
        .filter(rule -> isAsked(rule) || (rowsOnly && rule instanceof IndicatorRule))
        .map(
            rule ->
                rowsOnly && rule instanceof IndicatorRule ofRows
                    ? new Answer(rule.id(), ofRows(ofRows, other, rows))
                    : new Answer(rule.id(), whole(rule, parts, other)));
  }

  private boolean isAsked(FormRule rule) {
    return rule.kind() == RuleKind.ARITHMETIC || spoke.containsKey(rule.id());
  }

  private List<Anomaly> whole(FormRule rule, Set<FormPart> changed, CheckedForm other) {
    if (Collections.disjoint(rule.parts(), changed)) {
      return spoke.getOrDefault(rule.id(), List.of());
    }
    Anomalies found = before.again();
    rule.check(other, found);
    return found.anomalies();
  }

  private List<Anomaly> ofRows(IndicatorRule rule, CheckedForm other, List<Row> rows) {
    Anomalies found = before.again();
    rule.check(other, rows, found);
    Set<String> paths = rows.stream().map(Row::path).collect(Collectors.toSet());
    List<Anomaly> all = new ArrayList<>(found.anomalies());
    spoke.getOrDefault(rule.id(), List.of()).stream()
        .filter(anomaly -> !isIn(anomaly, paths))
        .forEach(all::add);
    return all;
  }

  private static boolean isIn(Anomaly anomaly, Set<String> paths) {
    String where = anomaly.where();
    int end = where.indexOf(']');
    return end >= 0 && paths.contains(where.substring(0, end + 1));
  }
}
