package io.fuhe.check;

/** A rule over the forms of one unit and fiscal year. */
public abstract class UnitRule extends Rule {

  protected UnitRule(String id, Severity severity, Basis basis) {
    super(id, severity, basis);
  }

  /** Adds what is wrong between the forms to the findings. */
  public abstract void check(UnitYear year, UnitAnomalies anomalies);
}
