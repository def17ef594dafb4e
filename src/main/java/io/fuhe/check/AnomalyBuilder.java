package io.fuhe.check;

import io.fuhe.check.Stake.Measure;
import io.fuhe.form.Origin;
import io.fuhe.form.Parameter;
import io.fuhe.form.Policy;
import io.fuhe.form.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** An anomaly in the making; every part but the rule may be left out. */
public final class AnomalyBuilder {

  private final Rule rule;
  private final FoundIn foundIn;
  private final Numbered about;
  private final Consumer<Anomaly> sink;
  private final List<String> shown = new ArrayList<>();
  private Severity severity;
  private String variant = "";
  private boolean roundingExplains;
  private String where = "form";
  private List<String> paths = List.of();
  private String subject = "";
  private String declared;
  private String expected;
  private String difference;
  private BigDecimal declaredFigure;
  private BigDecimal expectedFigure;
  private Measure measure = Measure.OTHER;
  private List<String> details = List.of();
  private List<Addend> addends = List.of();
  private List<Measured> measured;

  AnomalyBuilder(
      Rule rule, Policy policy, FoundIn foundIn, Numbered about, Consumer<Anomaly> sink) {
    this.rule = rule;
    this.measured = Measured.of(rule, policy);
    this.foundIn = foundIn;
    this.about = about;
    this.sink = sink;
    this.severity = rule.severity();
  }

  /**
   * The paths it is about, as the export names them; of a finding on several forms, the first path
   * is the first form's, the second the second's.
   */
  public AnomalyBuilder at(String... paths) {
    where = foundIn.where(List.of(paths));
    this.paths = List.of(paths);
    shown.addAll(foundIn.qualified(List.of(paths)));
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

  /** Says whether it is worth a look and no more, whatever the rule's severity. */
  public AnomalyBuilder onlyWorthALook(boolean only) {
    severity = only ? Severity.NOTICE : severity;
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

  /** Says that a parameter of the rule has no part in this one. */
  public AnomalyBuilder without(Parameter<?> parameter) {
    measured = measured.stream().filter(m -> !m.parameter().equals(parameter.name())).toList();
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

  /** Adds the anomaly. */
  public void add() {
    Map<String, Source> places = foundIn.places(shown);
    String fields = foundIn.fields(where, places.keySet());
    String key = about.of(Fingerprint.about(rule.id(), variant, fields));
    sink.accept(
        new Anomaly(
                rule.id(),
                severity,
                variant,
                roundingExplains,
                foundIn.forms(),
                where,
                places,
                subject,
                declared,
                expected,
                difference,
                details,
                placed(addends),
                Stake.share(foundIn.first(), inFirst(), measure, declaredFigure, expectedFigure),
                rule.basis(),
                Fingerprint.of(key, foundIn.whose()),
                key,
                measured)
            .asking(Fingerprint.question(rule.id(), fields)));
  }

  /** What it is about in its first form: each path of several forms is in another one. */
  private List<String> inFirst() {
    return foundIn.forms().size() > 1 ? paths.subList(0, Math.min(1, paths.size())) : paths;
  }

  private List<Addend> placed(List<Addend> figures) {
    return figures.stream().map(this::placed).toList();
  }

  private Addend placed(Addend addend) {
    Map<String, Source> found = foundIn.places(List.of(addend.path()));
    return Optional.ofNullable(found.get(addend.path()))
        .or(() -> found.values().stream().findFirst())
        .map(
            source ->
                new Addend(
                    addend.path(),
                    addend.label(),
                    addend.value(),
                    source.place(),
                    source.origin() == Origin.READ ? null : source.origin()))
        .orElse(new Addend(addend.path(), addend.label(), addend.value()));
  }
}
