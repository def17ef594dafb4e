package io.fuhe.check;

import io.fuhe.form.Figure;
import io.fuhe.form.Indicator;
import io.fuhe.form.Review;
import io.fuhe.form.Senses;
import io.fuhe.form.Text;
import java.util.Objects;

/** An indicator row for a test: a target of ten times that was met, until told otherwise. */
public final class RowSketch {

  private Integer goal;
  private String level1;
  private String level1Points;
  private String level2;
  private String level2Points;
  private String name;
  private String target = "10次";
  private String actual = "10次";
  private String points = "10";
  private String score = "10";
  private String explanation;
  private String[] review;

  public RowSketch(String level1, String level1Points, String level2, String name) {
    this.level1 = level1;
    this.level1Points = level1Points;
    this.level2 = level2;
    this.name = name;
  }

  public RowSketch goal(Integer number) {
    goal = number;
    return this;
  }

  public RowSketch level1(String words) {
    level1 = words;
    return this;
  }

  public RowSketch level1Points(String printed) {
    level1Points = printed;
    return this;
  }

  public RowSketch level2(String words) {
    level2 = words;
    return this;
  }

  public RowSketch level2Points(String printed) {
    level2Points = printed;
    return this;
  }

  public RowSketch name(String words) {
    name = words;
    return this;
  }

  public RowSketch target(String words) {
    target = words;
    return this;
  }

  public RowSketch actual(String words) {
    actual = words;
    return this;
  }

  public RowSketch points(String printed) {
    points = printed;
    return this;
  }

  public RowSketch score(String printed) {
    score = printed;
    return this;
  }

  public RowSketch explanation(String words) {
    explanation = words;
    return this;
  }

  /** What a reviewer put beside the row: actual, score, deviation and remark. */
  public RowSketch review(String verified, String awarded, String deviation, String remark) {
    review = new String[] {verified, awarded, deviation, remark};
    return this;
  }

  String score() {
    return score;
  }

  /** The row alone, as the rules look at it. */
  public Row row() {
    return row(Senses.NONE);
  }

  /** The row in a layout where words mean so much. */
  Row row(Senses senses) {
    return new Row(0, build(new Places(), null, null), senses);
  }

  /** Rows that follow one another below one level-1 label share its cell. */
  Indicator build(Places places, RowSketch above, Indicator built) {
    boolean merged =
        above != null
            && Objects.equals(goal, above.goal)
            && Objects.equals(level1, above.level1)
            && Objects.equals(level1Points, above.level1Points);
    Text label = merged ? built.level1() : places.text(level1);
    Figure labelPoints = merged ? built.level1Points() : places.figure(level1Points);
    return new Indicator(
        goal,
        label,
        labelPoints,
        places.text(level2),
        places.figure(level2Points),
        places.text(name),
        places.text(target),
        places.text(actual),
        places.figure(points),
        places.figure(score),
        places.text(explanation),
        review == null
            ? Review.NONE
            : new Review(
                places.text(review[0]),
                places.figure(review[1]),
                places.figure(review[2]),
                places.text(review[3])));
  }
}
