package io.fuhe.check;

import io.fuhe.form.Parameter;
import java.util.List;

/**
 * What a rule says of itself.
 *
 * @param id stable, in kebab case
 * @param severity of a finding that no rounding explains
 * @param basis what the rule rests on
 * @param variants which messages it has beside the usual one; an empty one is the usual one
 * @param parameters what cities and bureaus may set for it
 * @param offByDefault whether it speaks only where somebody asks for it
 * @param holdsSums whether it holds a sum against its parts, and says so where it leaves one alone
 */
public record Declaration(
    String id,
    RuleKind kind,
    Severity severity,
    Basis basis,
    List<String> variants,
    List<Parameter<?>> parameters,
    boolean offByDefault,
    boolean holdsSums) {

  public Declaration {
    variants = List.copyOf(variants);
    parameters = List.copyOf(parameters);
    if (kind == RuleKind.JUDGEMENT && severity == Severity.ERROR) {
      throw new IllegalArgumentException("a judgement is a warning at most: " + id);
    }
  }

  Declaration(String id, RuleKind kind, Severity severity, Basis basis) {
    this(id, kind, severity, basis, List.of(""), List.of(), false, false);
  }

  /** With messages of their own for each variant; the usual message is an empty one. */
  public Declaration variants(String... names) {
    return new Declaration(
        id, kind, severity, basis, List.of(names), parameters, offByDefault, holdsSums);
  }

  /** With what may be set for it. */
  public Declaration measuredBy(Parameter<?>... used) {
    return new Declaration(
        id, kind, severity, basis, variants, List.of(used), offByDefault, holdsSums);
  }

  /** Silent unless somebody asks for it. */
  public Declaration off() {
    return new Declaration(id, kind, severity, basis, variants, parameters, true, holdsSums);
  }

  /** Holding a sum against its parts. */
  public Declaration sums() {
    return new Declaration(id, kind, severity, basis, variants, parameters, offByDefault, true);
  }
}
