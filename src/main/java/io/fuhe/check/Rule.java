package io.fuhe.check;

import io.fuhe.form.Policy;
import io.fuhe.form.Policy.Written;

/**
 * One thing that can be wrong; all that there is to know of it stands in its class. Its words are
 * in the message bundles under {@code rule.ID}: {@code title}, {@code what}, {@code why}, {@code
 * example}, {@code falseAlarms}, {@code verify} and {@code message}.
 */
public abstract class Rule {

  private final Declaration declaration;

  protected Rule(Declaration declaration) {
    this.declaration = declaration;
  }

  /** Begins the declaration of a rule that figures prove. */
  protected static Declaration arithmetic(String id, Severity severity, Basis basis) {
    return new Declaration(id, RuleKind.ARITHMETIC, severity, basis);
  }

  /** Begins the declaration of a rule about words and sense; it is a warning at most. */
  protected static Declaration judgement(String id, Severity severity, Basis basis) {
    return new Declaration(id, RuleKind.JUDGEMENT, severity, basis);
  }

  public final String id() {
    return declaration.id();
  }

  public final RuleKind kind() {
    return declaration.kind();
  }

  public final Severity severity() {
    return declaration.severity();
  }

  public final Basis basis() {
    return declaration.basis();
  }

  /** All that the rule says of itself. */
  public final Declaration declaration() {
    return declaration;
  }

  /** Whether it speaks: what is set for the rule itself counts before what is set for its kind. */
  public final boolean isOn(Policy policy) {
    Written own = policy.rules().get(id());
    if (own != null) {
      return !Boolean.FALSE.equals(own.value());
    }
    Written ofKind = policy.rules().get(kind().id());
    boolean kindOff = ofKind != null && Boolean.FALSE.equals(ofKind.value());
    return !kindOff && !declaration.offByDefault();
  }

  /**
   * One of its findings, as severe as is set; what rounding explains stays a notice. What rests on
   * characters that were recognized in a picture is to be looked at, however much figures prove.
   */
  public final Anomaly weighed(Anomaly found, Policy policy) {
    Written own = policy.rules().get(id());
    boolean set = own != null && own.value() instanceof String;
    Anomaly weighed =
        set && found.severity() == severity()
            ? found.as(Severity.valueOf((String) own.value()))
            : found;
    return weighed.severity() == Severity.ERROR && weighed.restsOnRecognized()
        ? weighed.as(Severity.WARNING)
        : weighed;
  }
}
