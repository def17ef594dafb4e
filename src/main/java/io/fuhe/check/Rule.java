package io.fuhe.check;

/**
 * One thing that can be wrong. Its words are in the message bundles under {@code rule.ID}: {@code
 * title}, {@code what}, {@code why}, {@code example} and {@code message}.
 */
public abstract class Rule {

  private final String id;
  private final Severity severity;
  private final Basis basis;

  /**
   * @param id stable, in kebab case
   * @param severity of a finding that no rounding explains
   * @param basis what the rule rests on
   */
  protected Rule(String id, Severity severity, Basis basis) {
    this.id = id;
    this.severity = severity;
    this.basis = basis;
  }

  public final String id() {
    return id;
  }

  public final Severity severity() {
    return severity;
  }

  public final Basis basis() {
    return basis;
  }
}
