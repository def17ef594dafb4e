package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormPart;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.check.StatedValue;
import io.fuhe.form.Report;
import io.fuhe.form.StatedFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report states two different figures for one thing: its table and its prose do, or the prose of
 * two chapters does, in money. What was aimed at is never held against what was reached, nor one
 * year against another; a name that has three figures or more names several things.
 *
 * <p>Source: the report's own words.
 */
public final class ReportFigureConflict extends FormRule {

  public ReportFigureConflict() {
    super(
        arithmetic("report-figure-conflict", Severity.WARNING, Basis.FORM_ITSELF)
            .variants("", "target"));
  }

  private record Said(int index, StatedFigure figure) {
    String path() {
      Integer row = figure.indicator();
      return row == null ? "figures[" + index + "]" : "indicators[" + row + "]";
    }
  }

  /** Only at the prose, in which no value is changed. */
  @Override
  public Set<FormPart> parts() {
    return Set.of();
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    Report report = form.form().report();
    if (report == null) {
      return;
    }
    Integer fiscalYear = form.form().heading().fiscalYear();
    Map<List<Object>, List<Said>> things = new LinkedHashMap<>();
    for (int i = 0; i < report.figures().size(); i++) {
      StatedFigure figure = report.figures().get(i);
      Integer year = figure.year() == null ? fiscalYear : figure.year();
      List<Object> thing = List.of(figure.thing(), figure.target(), String.valueOf(year));
      things.computeIfAbsent(thing, any -> new ArrayList<>()).add(new Said(i, figure));
    }
    things.values().forEach(said -> compare(said, anomalies));
  }

  private void compare(List<Said> said, Anomalies anomalies) {
    List<Said> different = new ArrayList<>();
    for (Said one : said) {
      if (different.stream().noneMatch(known -> agree(known, one))) {
        different.add(one);
      }
    }
    if (different.size() == 2) {
      boolean table = different.get(1).figure().indicator() != null;
      Said declared = different.get(table ? 1 : 0);
      Said other = different.get(table ? 0 : 1);
      if (comparable(declared.figure(), other.figure())) {
        report(declared, other, anomalies);
      }
    }
  }

  private static boolean agree(Said a, Said b) {
    return a.figure().values().stream()
        .anyMatch(one -> b.figure().values().stream().anyMatch(two -> StatedValue.same(one, two)));
  }

  private static boolean comparable(StatedFigure a, StatedFigure b) {
    if (!StatedValue.compare(a.values().get(0), b.values().get(0))) {
      return false;
    }
    boolean tableAndProse = (a.indicator() == null) != (b.indicator() == null);
    boolean twoChapters =
        a.indicator() == null
            && b.indicator() == null
            && !a.chapter().equals(b.chapter())
            && StatedValue.isMoney(a.values().get(0));
    return tableAndProse || twoChapters;
  }

  private void report(Said declared, Said other, Anomalies anomalies) {
    anomalies
        .of(this)
        .at(declared.path())
        .showing("figures[" + declared.index() + "]", "figures[" + other.index() + "]")
        .variant(declared.figure().target() ? "target" : "")
        .subject(declared.figure().thing())
        .declared(declared.figure().values().get(0).value())
        .expected(other.figure().values().get(0).value())
        .add();
  }
}
