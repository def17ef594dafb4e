package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Coverage;
import io.fuhe.form.OverallGoal;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.layout.GoalColumn;
import java.util.List;

/** 项目绩效总目标: what was aimed at and reached, and the score where the form gives it one. */
final class GoalSection implements TableBlock {

  private final HeaderRow<GoalColumn> head;
  private final CellReader reading;
  private OverallGoal goal = new OverallGoal(null, null);
  private boolean taken;

  GoalSection(HeaderRow<GoalColumn> head, CellReader reading) {
    this.head = head;
    this.reading = reading;
  }

  @Override
  public boolean take(List<Cell> row) {
    if (taken) {
      return head.section() != null && row.contains(head.section());
    }
    taken = true;
    var cells = head.assign(row);
    List<Cell> score = cells.get(GoalColumn.SCORE);
    List<Cell> points = cells.get(GoalColumn.POINTS);
    goal =
        new OverallGoal(
            points != null ? reading.figure(reading.text(points)) : pointsInLabel(),
            score == null ? null : reading.figure(reading.text(score)));
    return true;
  }

  @Override
  public Coverage.Block block() {
    return Coverage.Block.HEAD;
  }

  OverallGoal goal() {
    return goal;
  }

  private io.fuhe.form.Figure pointsInLabel() {
    Cell label =
        head.section() != null ? head.section() : head.columns().get(GoalColumn.EXPECTED).cell();
    return reading.label(reading.text(label)).points();
  }
}
