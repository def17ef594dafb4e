package io.fuhe.mapping.layouts;

import java.util.List;
import java.util.Objects;

/** Draws a form in a layout, block below block. */
final class FormPen {

  private static final String CODE_OF_YEAR = "2022年度";

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
    width = Math.max(indicators.columns(), budget.columns());
  }

  static DrawnSheet draw(SoundForm form, Layout layout) {
    FormPen pen = new FormPen(form, layout);
    pen.head();
    pen.row = pen.budget.draw(pen.row, pen.width);
    pen.row = pen.indicators.draw(pen.row, pen.width);
    pen.foot();
    return pen.sheet;
  }

  private void head() {
    sheet.cell(row++, 0, width, CODE_OF_YEAR + "项目支出绩效自评表");
    pair("labels.project", "project", "道路养护项目", 0, width);
    row++;
    int half = width / 2;
    pair("labels.department", "department", "甲区城市管理局", 0, half);
    pair("labels.implementer", "implementer", "甲区养护所", half, width);
    row++;
    if (layout.total == Layout.Total.HEAD) {
      pair("labels.unit", "unit", "甲区养护中心", 0, half);
      pair("labels.total", "total", form.total, half, width);
      row++;
    } else {
      pair("labels.unit", "unit", "甲区养护中心", 0, width);
      row++;
    }
  }

  private void pair(String label, String role, String value, int from, int to) {
    sheet.cell(row, from, 1, layout.word(label));
    sheet.cell(row, from + 1, to - from - 1, value);
    sheet.mean(role, value, row, from + 1);
  }

  private void foot() {
    if (!layout.explanation) {
      pair("labels.deviationAnalysis", "deviationAnalysis", "受天气影响部分工作延后", 0, width);
      row++;
    }
    if (layout.note) {
      sheet.cell(row++, 0, width, layout.word("note"));
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
