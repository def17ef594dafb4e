package io.fuhe.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A finding in the making; every part but the rule may be left out. */
public final class Finding {

  private final Rule rule;
  private final Findings findings;
  private final List<String> shown = new ArrayList<>();
  private Severity severity;
  private String variant = "";
  private boolean roundingExplains;
  private String where = "form";
  private String subject = "";
  private String declared;
  private String expected;
  private String difference;
  private List<String> details = List.of();
  private List<Addend> addends = List.of();

  Finding(Rule rule, Findings findings) {
    this.rule = rule;
    this.findings = findings;
    this.severity = rule.severity();
  }

  /** The paths it is about, as the export names them. */
  public Finding at(String... paths) {
    where = String.join(",", paths);
    return showing(paths);
  }

  /** Values whose places prove it, beyond those it is about. */
  public Finding showing(String... paths) {
    shown.addAll(Arrays.asList(paths));
    return this;
  }

  /** What the form calls the thing. */
  public Finding subject(String words) {
    subject = words;
    return this;
  }

  /** Which of the rule's messages applies. */
  public Finding variant(String name) {
    variant = name;
    return this;
  }

  public Finding declared(String printed) {
    declared = printed;
    return this;
  }

  public Finding expected(String printed) {
    expected = printed;
    return this;
  }

  /** The two figures, and what lies between them. */
  public Finding figures(BigDecimal declared, BigDecimal expected) {
    this.declared = Figures.plain(declared);
    this.expected = Figures.plain(expected);
    this.difference = Figures.plain(declared.subtract(expected));
    return this;
  }

  /** Further words that the message fills in, from its argument 5 on. */
  public Finding with(String... words) {
    details = List.of(words);
    return this;
  }

  /** The figures that the computed one is the sum of. */
  public Finding sumOf(List<Addend> figures) {
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
    findings.add(
        new Anomaly(
            rule.id(),
            severity,
            variant,
            roundingExplains,
            List.of(findings.form().id()),
            where,
            findings.placesOf(shown),
            subject,
            declared,
            expected,
            difference,
            details,
            addends,
            rule.basis(),
            Fingerprint.of(rule.id(), findings.form(), where, declared, expected)));
  }
}
