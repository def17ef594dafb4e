package io.fuhe.report.workbook;

import io.fuhe.check.Figures;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.form.FormKind;
import io.fuhe.report.content.CountedForm;
import io.fuhe.report.content.Counts;
import io.fuhe.report.content.ReportedAnomaly;

/** What is counted of a unit's year. */
final class UnitLine {

  /** A unit's year, in the order of the sheet. */
  record Key(String unit, Integer year) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byUnit = unit.compareTo(other.unit);
      return byUnit != 0 ? byUnit : Integer.compare(known(year), known(other.year));
    }

    private static int known(Integer year) {
      return year == null ? Integer.MAX_VALUE : year;
    }
  }

  private final Counts<FormKind> forms = new Counts<>(FormKind.class);
  private final Counts<Severity> severities = new Counts<>(Severity.class);
  private final Counts<State> states = new Counts<>(State.class);
  private final Spread departmentScore = new Spread();
  private final Spread departmentRate = new Spread();
  private final Spread projectScore = new Spread();
  private final Spread projectRate = new Spread();
  private Integer firstRow;

  void count(CountedForm form) {
    forms.add(form.kind());
    if (form.kind() == FormKind.DEPARTMENT_SELF_EVALUATION) {
      declare(form, departmentScore, departmentRate);
    } else if (form.kind() == FormKind.PROJECT_SELF_EVALUATION) {
      declare(form, projectScore, projectRate);
    }
  }

  private static void declare(CountedForm form, Spread scores, Spread rates) {
    if (form.score() != null) {
      scores.add(form.score(), form.printedScore());
    }
    if (form.rate() != null) {
      rates.add(form.rate(), Figures.plain(form.rate()) + "%");
    }
  }

  /**
   * Counts a finding.
   *
   * @param row its row in the list of standing findings; null for one that is gone
   */
  void count(ReportedAnomaly finding, Integer row) {
    states.add(finding.state());
    if (finding.state() != State.GONE) {
      severities.add(finding.anomaly().severity());
    }
    if (firstRow == null) {
      firstRow = row;
    }
  }

  Counts<FormKind> forms() {
    return forms;
  }

  /** Standing findings. */
  Counts<Severity> severities() {
    return severities;
  }

  Counts<State> states() {
    return states;
  }

  /** The total that the form on the whole department declares. */
  Spread departmentScore() {
    return departmentScore;
  }

  /** Executed by budget of the form on the whole department, computed. */
  Spread departmentRate() {
    return departmentRate;
  }

  /** The totals that the forms on projects declare. */
  Spread projectScore() {
    return projectScore;
  }

  /** Executed by budget of the forms on projects, computed. */
  Spread projectRate() {
    return projectRate;
  }

  /** The first standing finding's row; null when there is none. */
  Integer firstRow() {
    return firstRow;
  }
}
