package io.fuhe.mapping.layouts;

import io.fuhe.mapping.layouts.SoundForm.Line;
import io.fuhe.mapping.layouts.SoundForm.Row;
import java.util.ArrayList;
import java.util.List;

/** Draws what several projects declare in one table: each project beside the rows of its own. */
final class ListPen {

  private static final List<String> PROJECTS = List.of("道路养护项目", "桥梁检测项目");
  private static final String UNIT = "甲区养护中心";

  private final SoundForm form;
  private final Layout layout;
  private final DrawnSheet sheet = new DrawnSheet();
  private final List<String> columns = new ArrayList<>();

  private ListPen(SoundForm form, Layout layout) {
    this.form = form;
    this.layout = layout;
    if (layout.besideBudget) {
      columns.add("unit");
    }
    columns.add("project");
    if (layout.besideIndicators) {
      columns.add("money");
    }
    columns.add("level1");
    if (layout.level2) {
      columns.add("level2");
    }
    columns.addAll(List.of("name", "target"));
    if (layout.explanation) {
      columns.add("remark");
    }
  }

  static DrawnSheet draw(SoundForm form, Layout layout) {
    ListPen pen = new ListPen(form, layout);
    pen.sheet.cell(0, 0, pen.columns.size(), "2022年度" + layout.kind.title);
    int row = 1;
    if (!layout.besideBudget) {
      pen.sheet.cell(row++, 0, pen.columns.size(), "单位名称：" + UNIT);
      pen.sheet.mean("unit", UNIT, row - 1, 0);
    }
    for (int c = 0; c < pen.columns.size(); c++) {
      pen.sheet.cell(row, c, 1, pen.head(pen.columns.get(c)));
      if (pen.columns.get(c).equals("money")) {
        pen.sheet.mean("budget.label", pen.head("money"), row, c);
      }
    }
    row++;
    for (int goal = 1; goal <= PROJECTS.size(); goal++) {
      row = pen.project(row, goal);
    }
    return pen.sheet;
  }

  private String head(String column) {
    return switch (column) {
      case "unit" -> "单位名称";
      case "project" -> "项目名称";
      case "money" -> "项目金额（万元）";
      case "remark" -> "备注";
      default -> layout.word("indicators." + column);
    };
  }

  private int project(int first, int goal) {
    List<Row> rows = form.rows.stream().filter(row -> row.goal == goal).toList();
    for (int c = 0; c < columns.size(); c++) {
      String column = columns.get(c);
      boolean ofProject = List.of("unit", "project", "money").contains(column);
      for (int i = 0; i < rows.size(); i++) {
        if (!ofProject || !layout.merged || i == 0) {
          int height = ofProject && layout.merged ? rows.size() : 1;
          String text = ofProject ? ofProject(column, goal) : ofRow(column, rows.get(i));
          sheet.cell(first + i, c, height, 1, text);
          mean(column, text, first + i, c, i == 0);
        }
      }
    }
    return first + rows.size();
  }

  private void mean(String column, String text, int row, int column0, boolean first) {
    switch (column) {
      case "unit", "project" -> {
        if (first) {
          sheet.mean(column, text, row, column0);
        }
      }
      case "money" -> {
        if (first) {
          sheet.mean("budget.initial", text, row, column0);
        }
      }
      case "remark" -> {}
      default -> sheet.mean("row." + column, text, row, column0);
    }
  }

  private String ofProject(String column, int goal) {
    Line line = form.budget.get(Math.min(goal, form.budget.size()) - 1);
    return switch (column) {
      case "unit" -> UNIT;
      case "project" -> PROJECTS.get(goal - 1);
      default -> line.adjusted;
    };
  }

  private static String ofRow(String column, Row row) {
    return switch (column) {
      case "level1" -> row.level1;
      case "level2" -> row.level2;
      case "name" -> row.name;
      case "target" -> row.sign + row.target + row.unit;
      default -> "";
    };
  }
}
