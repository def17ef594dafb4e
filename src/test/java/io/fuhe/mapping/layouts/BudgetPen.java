package io.fuhe.mapping.layouts;

import io.fuhe.mapping.layouts.SoundForm.Line;
import java.math.BigDecimal;
import java.util.List;

/** Draws the budget of a form: its columns beside one another, or each as a row. */
final class BudgetPen {

  private static final List<String> SOURCES = List.of("总额", "财政拨款", "其他资金");

  private final SoundForm form;
  private final Layout layout;
  private final DrawnSheet sheet;
  private final int beside;

  BudgetPen(SoundForm form, Layout layout, DrawnSheet sheet) {
    this.form = form;
    this.layout = layout;
    this.sheet = sheet;
    beside = layout.besideBudget ? 1 : 0;
  }

  /** How many columns it needs. */
  int columns() {
    return beside
        + 1
        + switch (layout.budget) {
          case SIDEWAYS -> layout.budgetColumns.size();
          case DOWN -> form.budget.size();
          case PAIRS -> 2 * amounts().size() - 1;
          case SUBCOLUMNS -> SOURCES.size() * amounts().size() + afterAmounts().size();
          case FUNDS -> 1;
          case NONE -> 0;
        };
  }

  /** Draws it; the next free row. */
  int draw(int row, int width) {
    return switch (layout.budget) {
      case SIDEWAYS -> sideways(row, FormPen.bounds(columns(), width, beside));
      case DOWN -> down(row, FormPen.bounds(columns(), width, beside));
      case PAIRS -> pairs(row, FormPen.bounds(columns(), width, columns() - 1));
      case SUBCOLUMNS -> subcolumns(row, FormPen.bounds(columns(), width, beside));
      case FUNDS -> funds(row, FormPen.bounds(columns(), width, columns() - 1));
      case NONE -> row;
    };
  }

  private int sideways(int row, int[] at) {
    beside(row, 1 + form.budget.size());
    String head = beside == 1 ? layout.word("sources") : layout.word("funds");
    sheet.cell(row, at[beside], at[beside + 1] - at[beside], head);
    for (int c = 0; c < layout.budgetColumns.size(); c++) {
      int from = at[beside + 1 + c];
      String word = layout.word("budget." + layout.budgetColumns.get(c));
      sheet.cell(row, from, at[beside + 2 + c] - from, word);
    }
    for (int i = 0; i < form.budget.size(); i++) {
      Line line = form.budget.get(i);
      int r = row + 1 + i;
      label(r, at[beside], at[beside + 1] - at[beside], line, i);
      for (int c = 0; c < layout.budgetColumns.size(); c++) {
        int from = at[beside + 1 + c];
        figure(r, from, at[beside + 2 + c] - from, layout.budgetColumns.get(c), i);
      }
    }
    return row + 1 + form.budget.size();
  }

  private void label(int row, int column, int columns, Line line, int index) {
    sheet.cell(row, column, columns, line.label);
    sheet.mean(scope(index) + "label", line.label.replace("其中：", ""), row, column);
  }

  private int down(int row, int[] at) {
    List<String> roles =
        layout.adjusted
            ? List.of("initial", "adjusted", "executed", "rate")
            : List.of("initial", "executed", "rate");
    boolean named = form.budget.size() > 1;
    beside(row, roles.size() + (named ? 1 : 0));
    int next = row;
    if (named) {
      sheet.cell(next, at[beside], at[beside + 1] - at[beside], layout.word("sources"));
      for (int i = 0; i < form.budget.size(); i++) {
        String source = i == 0 ? "合计" : form.budget.get(i).label.replace("其中：", "");
        sheet.cell(next, at[beside + 1 + i], at[beside + 2 + i] - at[beside + 1 + i], source);
        sheet.mean(scope(i) + "label", source, next, at[beside + 1 + i]);
      }
      next++;
    } else {
      sheet.mean("budget.label", layout.word("budget.initial").replace("\n", ""), next, at[beside]);
    }
    for (String role : roles) {
      sheet.cell(next, at[beside], at[beside + 1] - at[beside], layout.word("budget." + role));
      for (int i = 0; i < form.budget.size(); i++) {
        figure(next, at[beside + 1 + i], at[beside + 2 + i] - at[beside + 1 + i], role, i);
      }
      next++;
    }
    return next;
  }

  private List<String> amounts() {
    return layout.adjusted
        ? List.of("initial", "adjusted", "executed")
        : List.of("initial", "executed");
  }

  /** Words before each amount, as in 预算数： | 500 | 执行数： | 480, and the parts below. */
  private int pairs(int row, int[] at) {
    beside(row, form.budget.size());
    for (int i = 0; i < form.budget.size(); i++) {
      String part = form.budget.get(i).label;
      for (int k = 0; k < amounts().size(); k++) {
        int label = at[beside + 2 * k];
        int amount = at[beside + 2 * k + 1];
        String words = i == 0 ? layout.word("budget." + amounts().get(k)) + "：" : part;
        sheet.cell(row + i, label, amount - label, words);
        figure(row + i, amount, at[beside + 2 * k + 2] - amount, amounts().get(k), i);
      }
      String said =
          i == 0 ? layout.word("budget.initial").replace("\n", "") : part.replace("其中：", "");
      sheet.mean(scope(i) + "label", said, row + i, at[beside]);
    }
    return row + form.budget.size();
  }

  private List<String> afterAmounts() {
    return layout.budgetColumns.stream()
        .filter(column -> List.of("rate", "points", "score").contains(column))
        .toList();
  }

  /** Each amount over its sources, as in 全年预算数 › 总额 | 财政拨款 | 其他资金; one line. */
  private int subcolumns(int row, int[] at) {
    beside(row, 3);
    String head = beside == 1 ? layout.word("sources") : layout.word("funds");
    sheet.cell(row, at[beside], 2, at[beside + 1] - at[beside], head);
    label(row + 2, at[beside], at[beside + 1] - at[beside], form.budget.get(0), 0);
    int next = beside + 1;
    for (String amount : amounts()) {
      sheet.cell(row, at[next], SOURCES.size(), layout.word("budget." + amount));
      for (int i = 0; i < SOURCES.size(); i++) {
        sheet.cell(row + 1, at[next], 1, SOURCES.get(i));
        boolean known = i < form.budget.size();
        if (i == 0) {
          figure(row + 2, at[next], 1, amount, 0);
        } else {
          String part = known ? shown(value(form.budget.get(i), amount), amount) : "";
          sheet.cell(row + 2, at[next], 1, part);
        }
        next++;
      }
    }
    for (String column : afterAmounts()) {
      int columns = at[next + 1] - at[next];
      sheet.cell(row, at[next], 2, columns, layout.word("budget." + column));
      figure(row + 2, at[next], columns, column, 0);
      next++;
    }
    return row + 3;
  }

  /** What a declaration asks for: the total and its sources, an amount behind each. */
  private int funds(int row, int[] at) {
    beside(row, form.budget.size());
    for (int i = 0; i < form.budget.size(); i++) {
      label(row + i, at[beside], at[beside + 1] - at[beside], form.budget.get(i), i);
      figure(row + i, at[beside + 1], at[beside + 2] - at[beside + 1], "initial", i);
    }
    return row + form.budget.size();
  }

  /** The label to the left of the whole budget, which may tell its points. */
  private void beside(int row, int rows) {
    if (beside == 0) {
      return;
    }
    String points = form.budget.get(0).points;
    String told = layout.budgetPointsInLabel ? "（" + points + "分）" : "";
    sheet.cell(row, 0, rows, 1, layout.word("funds") + told);
    if (layout.budgetPointsInLabel) {
      sheet.mean("budget.points", points, row, 0);
    }
  }

  private void figure(int row, int column, int columns, String role, int index) {
    if (role.equals("arrived") || role.equals("reason")) {
      sheet.cell(
          row, column, columns, role.equals("reason") ? "" : form.budget.get(index).executed);
      return;
    }
    String value = value(form.budget.get(index), role);
    boolean again =
        index > 0 && layout.repeatedPoints && (role.equals("points") || role.equals("score"));
    String printed = again ? value(form.budget.get(0), role) : value;
    sheet.cell(row, column, columns, printed.isEmpty() ? layout.filler : shown(printed, role));
    sheet.mean(scope(index) + role, role.equals("rate") ? rate(printed) : printed, row, column);
  }

  /** A rate in percent, with or without the sign, or as a fraction. */
  private String rate(String percent) {
    String bare = percent.replace("%", "");
    if (layout.fractionRate) {
      return new BigDecimal(bare).movePointLeft(2).toPlainString();
    }
    return layout.bareRate ? bare : percent;
  }

  /** An amount with or without commas: 1,234.50. */
  private String shown(String printed, String role) {
    if (role.equals("rate")) {
      return rate(printed);
    }
    boolean amount = amounts().contains(role) && layout.thousands;
    int dot = printed.indexOf('.');
    String whole = dot < 0 ? printed : printed.substring(0, dot);
    return amount
        ? whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + printed.substring(whole.length())
        : printed;
  }

  /** Where a form has but one budget, it is what the rate is taken of. */
  private String value(Line line, String role) {
    return switch (role) {
      case "initial" -> layout.adjusted ? line.initial : line.adjusted;
      case "adjusted" -> line.adjusted;
      case "executed" -> line.executed;
      case "rate" -> line.rate;
      case "points" -> line.points;
      default -> line.score;
    };
  }

  private static String scope(int index) {
    return index == 0 ? "budget." : "part.";
  }
}
