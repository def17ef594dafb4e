package io.fuhe.check;

import io.fuhe.form.BudgetLine;

/**
 * A budget line for a test: a fully executed project of 100 for 20 points, until told otherwise.
 */
public final class LineSketch {

  private String label = "项目资金";
  private String partOf;
  private String initial = "100.00";
  private String adjusted;
  private String executed = "100.00";
  private String rate = "100%";
  private String points = "20";
  private String score = "20";

  /** A part (其中：…) of another line: amounts only. */
  public static LineSketch part(String label, String of, String initial, String executed) {
    LineSketch line = new LineSketch().label(label).initial(initial).executed(executed);
    line.partOf = of;
    return line.rate(null).points(null).score(null);
  }

  public LineSketch label(String words) {
    label = words;
    return this;
  }

  public LineSketch initial(String printed) {
    initial = printed;
    return this;
  }

  public LineSketch adjusted(String printed) {
    adjusted = printed;
    return this;
  }

  public LineSketch executed(String printed) {
    executed = printed;
    return this;
  }

  public LineSketch rate(String printed) {
    rate = printed;
    return this;
  }

  public LineSketch points(String printed) {
    points = printed;
    return this;
  }

  public LineSketch score(String printed) {
    score = printed;
    return this;
  }

  boolean isTotal() {
    return partOf == null;
  }

  String score() {
    return score;
  }

  BudgetLine build(Places places) {
    return new BudgetLine(
        places.text(label),
        partOf,
        places.figure(initial),
        places.figure(adjusted),
        places.figure(executed),
        places.figure(rate),
        places.figure(points),
        places.figure(score));
  }
}
