package io.fuhe.check;

import io.fuhe.form.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Collects what the rules find between the forms of one unit's year. */
public final class UnitAnomalies {

  private final Policy policy;
  private final String whose;
  private final Numbered about = new Numbered();
  private final List<Anomaly> anomalies = new ArrayList<>();

  /** Begins without any, in a year that is judged by a policy. */
  public UnitAnomalies(UnitYear year, Policy policy) {
    this.policy = policy;
    whose = Fingerprint.whose(year.unit().key(), "", year.year());
  }

  /** Begins a finding of a rule on forms; its paths are told in the order of the forms. */
  public AnomalyBuilder of(Rule rule, UnitForm... forms) {
    return of(rule, List.of(forms));
  }

  /** Begins a finding of a rule on forms; its paths are told in the order of the forms. */
  public AnomalyBuilder of(Rule rule, List<UnitForm> forms) {
    return of(rule, "", forms);
  }

  /**
   * Begins a finding of a rule on forms; its paths are told in the order of the forms.
   *
   * @param identity what tells the finding apart in a later run, beside the paths
   */
  public AnomalyBuilder of(Rule rule, String identity, List<UnitForm> forms) {
    return new AnomalyBuilder(
        rule,
        policy,
        new SeveralForms(forms, identity, whose),
        about,
        anomaly -> add(anomaly, forms));
  }

  /** Nothing is said that rests on a part of one of the forms that was not understood. */
  private void add(Anomaly anomaly, List<UnitForm> forms) {
    String[] paths = anomaly.where().split(" \\| ", -1);
    boolean doubtful =
        IntStream.range(0, Math.min(paths.length, forms.size()))
            .anyMatch(i -> forms.get(i).doubt().silences(anomaly.severity(), paths[i]));
    if (!doubtful) {
      anomalies.add(anomaly);
    }
  }

  /**
   * Begins a finding of a rule on a form that is not there.
   *
   * @param identity what tells the finding apart in a later run
   */
  public AnomalyBuilder ofNone(Rule rule, String identity) {
    return new AnomalyBuilder(
        rule, policy, new SeveralForms(List.of(), identity, whose), about, anomalies::add);
  }

  /** Whether another rule speaks, too: what it tells need not be told twice. */
  public boolean areToldBy(Rule rule) {
    return rule.isOn(policy);
  }

  /** The path of a value in one of the forms of a finding, counted from 0. */
  public static String path(int form, String path) {
    return SeveralForms.prefix(form) + path;
  }

  /** Everything that was added, in the order it was. */
  public List<Anomaly> anomalies() {
    return List.copyOf(anomalies);
  }
}
