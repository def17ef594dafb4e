package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find in one form. */
public final class Anomalies {

  private final Policy policy;
  private final FoundIn form;
  private final Numbered about = new Numbered();
  private final List<Anomaly> anomalies = new ArrayList<>();
  private final List<UncheckedSum> unchecked = new ArrayList<>();

  /** Begins without any, in a form that is judged by a policy. */
  public Anomalies(Form form, Policy policy) {
    this(new OneForm(form), policy);
  }

  private Anomalies(FoundIn form, Policy policy) {
    this.form = form;
    this.policy = policy;
  }

  /** Begins anew for a form that is like this one in all but a figure. */
  public Anomalies again() {
    return new Anomalies(form, policy);
  }

  /** Begins a finding of a rule; it counts once it is added. */
  public AnomalyBuilder of(Rule rule) {
    return new AnomalyBuilder(rule, policy, form, about, anomalies::add);
  }

  /**
   * Says that a sum was left alone.
   *
   * @param subject what the form calls the thing; may be empty
   * @param details words that the reason's sentence fills in
   */
  public void leaveAlone(
      UncheckedSum.Sum sum, String subject, UncheckedSum.Why why, String... details) {
    unchecked.add(UncheckedSum.of(sum, subject, why, details));
  }

  /** Says that a sum over all of a form was left alone, because not all of it was understood. */
  public void leaveAloneIncomplete(UncheckedSum.Sum sum, CheckedForm form) {
    unchecked.add(UncheckedSum.incomplete(sum, form));
  }

  /** The sums that were left alone, each once, in the order in which the rules met them. */
  public List<UncheckedSum> unchecked() {
    return unchecked.stream().distinct().toList();
  }

  /** Everything that was added, in the order it was. */
  public List<Anomaly> anomalies() {
    return List.copyOf(anomalies);
  }
}
