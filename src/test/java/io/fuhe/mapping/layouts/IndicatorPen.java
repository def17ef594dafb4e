package io.fuhe.mapping.layouts;

import io.fuhe.mapping.layouts.SoundForm.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the indicators of a form: a head of one to three rows, the rows, the row of the total. */
final class IndicatorPen {

  private static final int FULL_WIDTH = 0xFEE0;
  private static final String BANNER = "评分情况";

  private final SoundForm form;
  private final Layout layout;
  private final DrawnSheet sheet;
  private final int beside;
  private final List<String> columns = new ArrayList<>();
  private final boolean grouped;
  private final boolean banner;
  private int[] at;
  private List<Row> rows = List.of();

  IndicatorPen(SoundForm form, Layout layout, DrawnSheet sheet) {
    this.form = form;
    this.layout = layout;
    this.sheet = sheet;
    beside = layout.besideIndicators ? 1 : 0;
    for (String column : layout.columns) {
      columns.addAll(column.equals("target") ? partsOfTarget() : List.of(column));
    }
    grouped = layout.headRows > 1 && layout.target != Layout.Target.WHOLE;
    banner = layout.headRows > (grouped ? 2 : 1);
  }

  private List<String> partsOfTarget() {
    return switch (layout.target) {
      case WHOLE -> List.of("target");
      case VALUE_UNIT -> List.of("target", "unit");
      case SIGN_VALUE_UNIT -> List.of("sign", "target", "unit");
    };
  }

  /** How many columns it needs. */
  int columns() {
    return beside + columns.size();
  }

  /**
   * Draws those of a goal; the next free row.
   *
   * @param last whether no other goal follows
   */
  int draw(int row, int width, int goal, boolean last) {
    rows = form.rows.stream().filter(r -> r.goal == goal).toList();
    at = FormPen.bounds(columns(), width, beside + columns.indexOf("name"));
    int next = row;
    if (banner) {
      banner(next++);
    }
    next = heads(next);
    if (layout.total == Layout.Total.ROW_ABOVE && goal == 1) {
      total(next++, beside);
    }
    next = rows(next);
    if (beside == 1) {
      sheet.cell(row, 0, next - row, 1, layout.word("beside"));
    }
    if (layout.total == Layout.Total.ROW_BELOW && last) {
      total(next++, 0);
    }
    return next;
  }

  private void banner(int row) {
    int named = columns.indexOf("name") + 1;
    sheet.cell(row, from(0), from(named) - from(0), layout.word("beside"));
    sheet.cell(row, from(named), from(columns.size()) - from(named), BANNER);
  }

  private int heads(int row) {
    List<String> parts = partsOfTarget();
    for (int c = 0; c < columns.size(); c++) {
      String column = columns.get(c);
      boolean below = grouped && parts.contains(column);
      if (below && column.equals(parts.get(0))) {
        int end = from(c + parts.size());
        sheet.cell(row, from(c), end - from(c), layout.word("indicators.target"));
      }
      String word = below && column.equals("target") ? "指标值" : layout.word("indicators." + column);
      int height = grouped && !below ? 2 : 1;
      sheet.cell(row + (below ? 1 : 0), from(c), height, width(c), word);
    }
    return row + (grouped ? 2 : 1);
  }

  private int rows(int row) {
    List<String> level1 = rows.stream().map(r -> r.level1).toList();
    List<String> level2 = rows.stream().map(r -> r.level1 + r.level2).toList();
    int next = row;
    int ends = 0;
    for (int i = 0; i < rows.size(); i++) {
      boolean begins = i == ends;
      if (layout.headAgain && begins && i > 0) {
        next = heads(next);
      }
      if (begins) {
        ends = i + FormPen.alike(level1, i);
      }
      boolean empty = layout.templateRows && ends == FormPen.alike(level1, 0) && i == ends - 1;
      int height = begins ? ends - i + (layout.templateRows && i == 0 ? 1 : 0) : 0;
      boolean begins2 = i == 0 || !level2.get(i).equals(level2.get(i - 1));
      int height2 =
          begins2
              ? FormPen.alike(level2, i) + (empty || lastOfFirst(level1, level2, i) ? 1 : 0)
              : 0;
      drawRow(next++, i, layout.merged ? height : 1, layout.merged ? height2 : 1);
      if (empty) {
        leftEmpty(next++, rows.get(i));
      }
      if (layout.subtotals && i == ends - 1) {
        subtotal(next++, rows.get(i));
      }
    }
    return next;
  }

  /** Whether the level-2 label that begins here is the last of the first level-1 label. */
  private boolean lastOfFirst(List<String> level1, List<String> level2, int i) {
    return layout.templateRows && i + FormPen.alike(level2, i) == FormPen.alike(level1, 0);
  }

  private void drawRow(int r, int index, int height1, int height2) {
    Row row = rows.get(index);
    for (int c = 0; c < columns.size(); c++) {
      switch (columns.get(c)) {
        case "level1" -> {
          if (height1 > 0) {
            level1(r, c, height1, row);
          }
        }
        case "level2" -> {
          if (height2 > 0) {
            level2(r, c, height2, row);
          }
        }
        case "number" -> sheet.cell(r, from(c), width(c), String.valueOf(index + 1));
        case "blank" -> sheet.cell(r, from(c), width(c), "");
        case "standard" -> sheet.cell(r, from(c), width(c), "完成得满分，未完成按比例扣分");
        case "share" -> sheet.cell(r, from(c), width(c), "100%");
        case "converted" -> sheet.cell(r, from(c), width(c), "0.1");
        case "review" -> sheet.cell(r, from(c), width(c), "0.5");
        case "remark" -> sheet.cell(r, from(c), width(c), layout.filler);
        default -> value(r, c, row);
      }
    }
  }

  private void level1(int r, int c, int height, Row row) {
    boolean told = layout.pointsInLabels();
    BigDecimal points = form.pointsOf.get(SoundForm.branch(row)).stripTrailingZeros();
    String label = row.level1 + (told ? "（" + points.toPlainString() + "分）" : "");
    sheet.cell(r, from(c), height, width(c), label);
    sheet.mean("row.level1", row.level1, r, from(c));
    if (told) {
      sheet.mean("row.level1Points", points.toPlainString(), r, from(c));
    }
  }

  private void level2(int r, int c, int height, Row row) {
    List<Row> below =
        rows.stream()
            .filter(other -> SoundForm.branch(other).equals(SoundForm.branch(row)))
            .filter(other -> other.level2.equals(row.level2))
            .toList();
    boolean told = layout.level2Points;
    String points = told ? form.pointsOfLevel2(below) : "";
    sheet.cell(r, from(c), height, width(c), row.level2 + (told ? "（" + points + "分）" : ""));
    sheet.mean("row.level2", row.level2, r, from(c));
    if (told) {
      sheet.mean("row.level2Points", points, r, from(c));
    }
  }

  private void value(int r, int c, Row row) {
    String column = columns.get(c);
    String printed = printed(column, row);
    boolean owed = column.equals("score") || column.equals("actual") || column.equals("target");
    String unit = column.equals("score") && !printed.isEmpty() ? layout.scoreUnit : "";
    sheet.cell(
        r,
        from(c),
        width(c),
        printed.isEmpty() && !owed ? layout.filler : wide(column, printed) + unit);
    if (column.equals("target")) {
      // What a target is made of counts as one, and begins where the first part of it is printed.
      boolean apart = layout.target == Layout.Target.SIGN_VALUE_UNIT && !row.sign.isEmpty();
      String all = row.target.isEmpty() ? "" : row.sign + row.target + row.unit;
      if (!layout.adjustedTarget || !row.changed || all.isEmpty()) {
        sheet.mean("row.target", all, r, apart ? from(c - 1) : from(c));
      }
    } else if (column.equals("adjusted")) {
      sheet.mean("row.target", printed, r, from(c));
    } else if (!column.equals("sign") && !column.equals("unit")) {
      sheet.mean("row." + column, printed, r, from(c));
    }
  }

  /** Figures as some type them: １２．５. */
  private String wide(String column, String printed) {
    boolean figure = column.equals("points") || column.equals("score");
    return !layout.fullWidth || !figure
        ? printed
        : printed
            .codePoints()
            .mapToObj(c -> Character.toString(c + FULL_WIDTH))
            .collect(Collectors.joining());
  }

  private String printed(String column, Row row) {
    return switch (column) {
      case "name" -> row.name;
      case "sign" -> row.sign;
      case "unit" -> row.unit;
      case "target" ->
          switch (layout.target) {
            case WHOLE ->
                row.target.isEmpty()
                    ? ""
                    : layout.adjustedTarget && row.changed
                        ? "待定"
                        : row.sign + row.target + row.unit;
            case VALUE_UNIT -> row.target.isEmpty() ? "" : row.sign + row.target;
            case SIGN_VALUE_UNIT -> row.target;
          };
      case "adjusted" ->
          row.changed && !row.target.isEmpty() ? row.sign + row.target + row.unit : "";
      case "actual" ->
          row.actual.isEmpty() || layout.bareActual ? row.actual : row.actual + row.unit;
      case "points" -> row.points;
      case "score" -> row.score;
      case "explanation" -> row.explanation;
      default -> throw new IllegalStateException(column);
    };
  }

  private void leftEmpty(int r, Row above) {
    for (int c = 0; c < columns.size(); c++) {
      String column = columns.get(c);
      boolean spanned = layout.merged && column.startsWith("level");
      if (!spanned) {
        String label = column.equals("level1") ? above.level1 : above.level2;
        String text = column.equals("name") ? layout.word("leftEmpty") : "";
        sheet.cell(r, from(c), width(c), column.startsWith("level") ? label : text);
      }
    }
  }

  private void subtotal(int r, Row of) {
    int points = columns.indexOf("points");
    int score = columns.indexOf("score");
    int label = Math.min(points, score);
    sheet.cell(r, from(0), from(label) - from(0), "小计");
    for (int c = label; c < columns.size(); c++) {
      sheet.cell(r, from(c), width(c), c == points || c == score ? form.sumOf(of, c == score) : "");
    }
  }

  private void total(int r, int first) {
    int points = columns.indexOf("points");
    int score = columns.indexOf("score");
    int label = points < 0 ? score : Math.min(points, score);
    int begin = first == 0 ? 0 : from(0);
    sheet.cell(r, begin, from(label) - begin, layout.word("total"));
    for (int c = label; c < columns.size(); c++) {
      String text = c == points ? "100" : c == score ? form.total : "";
      sheet.cell(r, from(c), width(c), text);
    }
    sheet.mean("total", form.total, r, from(score));
    if (points >= 0) {
      sheet.mean("totalPoints", "100", r, from(points));
    }
  }

  private int from(int column) {
    return at[beside + column];
  }

  private int width(int column) {
    return from(column + 1) - from(column);
  }
}
