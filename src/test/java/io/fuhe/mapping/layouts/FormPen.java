package io.fuhe.mapping.layouts;

import java.util.List;
import java.util.Objects;

/** Draws a form in a layout, block below block. */
final class FormPen {

  private static final String CODE_OF_YEAR = "2022年度";

  /** Two labels with their values. */
  private static final int LEAST_WIDTH = 4;

  private final SoundForm form;
  private final Layout layout;
  private final DrawnSheet sheet = new DrawnSheet();
  private final IndicatorPen indicators;
  private final BudgetPen budget;
  private final int width;
  private int row;

  private FormPen(SoundForm form, Layout layout) {
    this.form = form;
    this.layout = layout;
    indicators = new IndicatorPen(form, layout, sheet);
    budget = new BudgetPen(form, layout, sheet);
    width = Math.max(LEAST_WIDTH, Math.max(indicators.columns(), budget.columns()));
  }

  static DrawnSheet draw(SoundForm form, Layout layout) {
    if (layout.kind == Layout.Kind.LIST) {
      return ListPen.draw(form, layout);
    }
    FormPen pen = new FormPen(form, layout);
    if (layout.twoForms) {
      pen.formAbove();
    }
    pen.head();
    pen.row = pen.budget.draw(pen.row, pen.width);
    pen.blankRow();
    pen.overallGoal();
    pen.blankRow();
    pen.indicators();
    pen.foot();
    return pen.sheet;
  }

  /** Another form on the same sheet, that is right and small. */
  private void formAbove() {
    sheet.cell(row++, 0, width, CODE_OF_YEAR + "项目支出绩效自评表");
    String[][] rows = {
      {"项目名称", "路灯维护项目"},
      {"一级指标", "三级指标", "指标值", "实际完成值", "得分"},
      {"产出指标", "维护数量", "≥5盏", "5盏", "100"},
      {"总分", "", "", "", "100"},
    };
    String[][] roles = {
      {"", "project"},
      {},
      {"row.level1", "row.name", "row.target", "row.actual", "row.score"},
      {"", "", "", "", "total"},
    };
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        sheet.cell(row, c, 1, rows[r][c]);
        if (c < roles[r].length && !roles[r][c].isEmpty()) {
          sheet.mean(roles[r][c], rows[r][c], row, c);
        }
      }
      row++;
    }
  }

  private void head() {
    sheet.cell(row++, 0, width, CODE_OF_YEAR + layout.kind.title);
    int half = width / 2;
    if (layout.kind == Layout.Kind.DEPARTMENT) {
      pair("labels.basicExpenditure", "basic", form.basic, 0, half);
      pair("labels.projectExpenditure", "projects", form.projects, half, width);
      row++;
    } else {
      pair("labels.project", "project", "道路养护项目", 0, width);
      row++;
      pair("labels.department", "department", "甲区城市管理局", 0, half);
      pair("labels.implementer", "implementer", "甲区养护所", half, width);
      row++;
    }
    boolean besideUnit =
        layout.total == Layout.Total.IN_ONE_CELL || layout.total == Layout.Total.HEAD;
    pair("labels.unit", "unit", "甲区养护中心", 0, besideUnit ? half : width);
    if (layout.total == Layout.Total.IN_ONE_CELL) {
      sheet.cell(row, half, width - half, layout.word("labels.total") + "：" + form.total + "分");
      sheet.mean("total", form.total, row, half);
    } else if (layout.total == Layout.Total.HEAD) {
      pair("labels.total", "total", form.total, half, width);
    }
    row++;
    if (layout.grade) {
      pair("labels.grade", "grade", form.grade, 0, width);
      row++;
    }
  }

  private void blankRow() {
    if (layout.blankRows) {
      for (int c = 0; c < width; c++) {
        sheet.cell(row, c, 1, "");
      }
      row++;
    }
  }

  private void overallGoal() {
    if (!layout.overallGoal) {
      return;
    }
    if (layout.declares()) {
      sheet.cell(row, 0, 1, "年度总体目标");
      sheet.cell(row++, 1, width - 1, "保障道路畅通，完成养护任务。");
      return;
    }
    int half = width / 2;
    sheet.cell(row, 0, 2, 1, "年度总体目标");
    sheet.cell(row, 1, half - 1, layout.word("goal.expected"));
    sheet.cell(row, half, width - half, layout.word("goal.achieved"));
    sheet.cell(row + 1, 1, half - 1, "保障道路畅通，完成养护任务。");
    sheet.cell(row + 1, half, width - half, "已按计划完成。");
    row += 2;
  }

  private void indicators() {
    int last = form.rows.get(form.rows.size() - 1).goal;
    for (int goal = 1; goal <= last; goal++) {
      if (layout.goals) {
        goal(goal);
      }
      row = indicators.draw(row, width, goal, goal == last);
    }
  }

  private void goal(int goal) {
    boolean told = layout.points == Layout.Points.GOALS;
    String points = form.pointsOfGoal(goal);
    String label = "年度绩效目标" + goal + (told ? "（" + points + "分）" : "");
    sheet.cell(row, 0, 1, label);
    sheet.cell(row, 1, width - 1, "完成道路养护任务");
    if (told) {
      sheet.mean("goal.points", points, row, 0);
    }
    row++;
  }

  private void pair(String label, String role, String value, int from, int to) {
    sheet.cell(row, from, 1, layout.word(label));
    sheet.cell(row, from + 1, to - from - 1, value);
    sheet.mean(role, value, row, from + 1);
  }

  private void foot() {
    if (!layout.explanation && !layout.declares()) {
      pair("labels.deviationAnalysis", "deviationAnalysis", "受天气影响部分工作延后", 0, width);
      row++;
    }
    if (layout.otherMatters) {
      pair("labels.other", "", "", 0, width);
      row++;
    }
    if (layout.note) {
      sheet.cell(row++, 0, width, layout.word("note"));
    }
    if (layout.otherTable) {
      otherTable();
    }
  }

  /** A table of an account that follows the form and is none of it. */
  private void otherTable() {
    sheet.cell(row++, 0, width, "收入支出决算总表");
    String[][] rows = {
      {"收入", "行次", "决算数", "支出", "决算数"},
      {"一般公共预算", "1", "812.5", "城乡社区支出", "790.1"},
      {"其他收入", "2", "12", "住房保障支出", "34.4"},
    };
    for (String[] cells : rows) {
      for (int c = 0; c < cells.length; c++) {
        sheet.cell(row, c, 1, cells[c]);
      }
      row++;
    }
  }

  /** Where each of some columns begins in a table of a width; the last number is its end. */
  static int[] bounds(int columns, int width, int widest) {
    int[] bounds = new int[columns + 1];
    for (int i = 0; i < columns; i++) {
      bounds[i + 1] = bounds[i] + 1 + (i == widest ? width - columns : 0);
    }
    return bounds;
  }

  /** How many entries from one on are alike. */
  static <T> int alike(List<T> entries, int from) {
    int to = from;
    while (to < entries.size() && Objects.equals(entries.get(to), entries.get(from))) {
      to++;
    }
    return to - from;
  }
}
