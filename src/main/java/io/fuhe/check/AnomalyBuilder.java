package io.fuhe.check;

import io.fuhe.check.Stake.Measure;
import io.fuhe.form.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A finding in the making; every part but the rule may be left out. */
public final class AnomalyBuilder {

  private final Rule rule;
  private final Evidence evidence;
  private final Consumer<Anomaly> sink;
  private final List<String> shown = new ArrayList<>();
  private Severity severity;
  private String variant = "";
  private boolean roundingExplains;
  private String where = "form";
  private List<String> about = List.of();
  private String subject = "";
  private String declared;
  private String expected;
  private String difference;
  private BigDecimal declaredFigure;
  private BigDecimal expectedFigure;
  private Measure measure = Measure.OTHER;
  private List<String> details = List.of();
  private List<Addend> addends = List.of();

  AnomalyBuilder(Rule rule, Evidence evidence, Consumer<Anomaly> sink) {
    this.rule = rule;
    this.evidence = evidence;
    this.sink = sink;
    this.severity = rule.severity();
  }

  /**
   * The paths it is about, as the export names them; of a finding on several forms, the first path
   * is the first form's, the second the second's.
   */
  public AnomalyBuilder at(String... paths) {
    where = evidence.where(List.of(paths));
    about = List.of(paths);
    shown.addAll(evidence.qualified(List.of(paths)));
    return this;
  }

  /** Values whose places prove it, beyond those it is about. */
  public AnomalyBuilder showing(String... paths) {
    shown.addAll(List.of(paths));
    return this;
  }

  /** What the form calls the thing. */
  public AnomalyBuilder subject(String words) {
    subject = words;
    return this;
  }

  /** Which of the rule's messages applies. */
  public AnomalyBuilder variant(String name) {
    variant = name;
    return this;
  }

  public AnomalyBuilder declared(String printed) {
    declared = printed;
    return this;
  }

  public AnomalyBuilder expected(String printed) {
    expected = printed;
    return this;
  }

  /** The two figures, and what lies between them. */
  public AnomalyBuilder figures(BigDecimal declared, BigDecimal expected) {
    this.declared = Figures.plain(declared);
    this.expected = Figures.plain(expected);
    this.difference = Figures.plain(declared.subtract(expected));
    this.declaredFigure = declared;
    this.expectedFigure = expected;
    return this;
  }

  /** Says that the two figures are points or scores. */
  public AnomalyBuilder points() {
    measure = Measure.POINTS;
    return this;
  }

  /** Says that the two figures are amounts. */
  public AnomalyBuilder money() {
    measure = Measure.MONEY;
    return this;
  }

  /** Says that the two figures are percentages of the budget. */
  public AnomalyBuilder percent() {
    measure = Measure.PERCENT;
    return this;
  }

  /** Further words that the message fills in, from its argument 5 on. */
  public AnomalyBuilder with(String... words) {
    details = List.of(words);
    return this;
  }

  /** The figures that the computed one is the sum of. */
  public AnomalyBuilder sumOf(List<Addend> figures) {
    addends = figures;
    return this;
  }

  /**
   * Adds the finding unless the figures agree; where rounding explains the difference, as a notice
   * that says so.
   */
  public void add(Agreement agreement) {
    if (agreement == Agreement.AGREES) {
      return;
    }
    if (agreement == Agreement.ROUNDING_EXPLAINS) {
      severity = Severity.NOTICE;
      roundingExplains = true;
    }
    add();
  }

  /** Adds the finding. */
  public void add() {
    sink.accept(
        new Anomaly(
            rule.id(),
            severity,
            variant,
            roundingExplains,
            evidence.forms(),
            where,
            evidence.places(shown),
            subject,
            declared,
            expected,
            difference,
            details,
            placed(addends),
            Stake.share(evidence.first(), inFirst(), measure, declaredFigure, expectedFigure),
            rule.basis(),
            evidence.fingerprint(rule.id(), variant, where, declared, expected)));
  }

  /** What it is about in its first form: each path of several forms is in another one. */
  private List<String> inFirst() {
    return evidence.forms().size() > 1 ? about.subList(0, Math.min(1, about.size())) : about;
  }

  private List<Addend> placed(List<Addend> figures) {
    return figures.stream().map(a -> new Addend(a.path(), a.label(), a.value(), place(a))).toList();
  }

  private Place place(Addend addend) {
    Map<String, Place> found = evidence.places(List.of(addend.path()));
    return found.getOrDefault(addend.path(), found.values().stream().findFirst().orElse(null));
  }
}
