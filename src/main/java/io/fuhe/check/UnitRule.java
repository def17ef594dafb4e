package io.fuhe.check;

/** A rule over the forms of one unit and fiscal year. */
public abstract class UnitRule extends Rule {

  protected UnitRule(Declaration declaration) {
    super(declaration);
  }

  /** Adds what is wrong between the forms to the findings. */
  public abstract void check(UnitYear year, UnitAnomalies anomalies);
}
