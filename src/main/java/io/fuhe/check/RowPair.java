package io.fuhe.check;

import io.fuhe.form.Quantity;
import java.util.Optional;

/**
 * One indicator in two forms.
 *
 * @param one the department's form, or the target declaration
 * @param other the project's self-evaluation
 */
public record RowPair(UnitForm one, Row oneRow, UnitForm other, Row otherRow) {

  /** Whether the first form promised what the second one reports. */
  public boolean declared() {
    return !one.kind().scored();
  }

  /** What both call the indicator; the longer name, because a cell may have cut the other. */
  public String subject() {
    return oneRow.name().length() >= otherRow.name().length()
        ? oneRow.subject()
        : otherRow.subject();
  }

  /** Whether both report a figure, and no value can be both. */
  public boolean actualsExclude() {
    Optional<Quantity> a = oneRow.done().quantity();
    Optional<Quantity> b = otherRow.done().quantity();
    return a.isPresent() && b.isPresent() && Measures.exclude(a.get(), b.get());
  }

  /** Begins a finding on the two rows. */
  public AnomalyBuilder anomaly(Rule rule, UnitAnomalies anomalies) {
    return anomalies.of(rule, one, other).at(oneRow.path(), otherRow.path()).subject(subject());
  }
}
