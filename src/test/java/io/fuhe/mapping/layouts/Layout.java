package io.fuhe.mapping.layouts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A city's form: where it asks for what, and in which words. Not drawn are budgets in prose and
 * forms side by side; they have tests of their own.
 */
final class Layout {

  /** What a form is. */
  enum Kind {
    PROJECT("项目支出绩效自评表"),
    DEPARTMENT("部门整体支出绩效自评表"),
    DECLARATION("项目支出绩效目标申报表"),
    /** Several projects declared in one table. */
    LIST("项目支出绩效目标表");

    final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  /** How a target is printed. */
  enum Target {
    WHOLE,
    VALUE_UNIT,
    SIGN_VALUE_UNIT
  }

  /** Where the points of indicators stand. */
  enum Points {
    COLUMN,
    LABELS,
    BOTH,
    GOALS,
    NONE
  }

  /** Where the total stands. */
  enum Total {
    HEAD,
    IN_ONE_CELL,
    ROW_BELOW,
    ROW_ABOVE,
    NONE
  }

  /** How the budget is printed. */
  enum Budget {
    SIDEWAYS,
    DOWN,
    PAIRS,
    SUBCOLUMNS,
    FUNDS,
    NONE
  }

  private static final Points[] POINTS = {Points.COLUMN, Points.LABELS, Points.BOTH, Points.GOALS};
  private static final Total[] TOTALS = {
    Total.HEAD, Total.IN_ONE_CELL, Total.ROW_BELOW, Total.ROW_ABOVE
  };
  private static final Budget[] BUDGETS = {
    Budget.SIDEWAYS, Budget.DOWN, Budget.PAIRS, Budget.SUBCOLUMNS, Budget.NONE
  };
  private static final Kind[] KINDS = {
    Kind.PROJECT,
    Kind.PROJECT,
    Kind.PROJECT,
    Kind.PROJECT,
    Kind.DEPARTMENT,
    Kind.DECLARATION,
    Kind.LIST
  };

  final Kind kind;
  final Target target;
  final Points points;
  final Total total;
  final Budget budget;
  final boolean budgetScored;
  final boolean budgetPointsInLabel;
  final boolean level2;
  final boolean merged;
  final boolean besideBudget;
  final boolean besideIndicators;
  final boolean adjusted;
  final boolean explanation;
  final boolean templateRows;
  final boolean note;
  final boolean bareActual;
  final boolean overallGoal;
  final boolean goals;
  final boolean repeatedPoints;
  final boolean subtotals;
  final boolean thousands;
  final boolean otherTable;
  final boolean bareRate;
  final boolean brokenWords;
  final boolean remarks;
  final boolean level1;
  final boolean adjustedTarget;
  final boolean twoForms;
  final boolean fractionRate;
  final boolean otherMatters;
  final boolean headAgain;
  final boolean blankRows;
  final boolean fullWidth;
  final boolean level2Points;
  final boolean grade;
  final String scoreUnit;
  final int headRows;
  final String filler;
  final List<String> budgetColumns = new ArrayList<>();
  final List<String> columns = new ArrayList<>();
  private final Map<String, String> words = new HashMap<>();

  Layout(Random random, Synonyms synonyms) {
    kind = any(KINDS, random);
    target = any(Target.values(), random);
    points = points(random);
    total = declares() ? Total.NONE : any(TOTALS, random);
    budget = budget(random);
    budgetScored =
        (budget == Budget.SIDEWAYS || budget == Budget.SUBCOLUMNS) && random.nextBoolean();
    budgetPointsInLabel = budgetScored && random.nextBoolean();
    overallGoal = random.nextBoolean();
    boolean grouped = points == Points.GOALS || random.nextInt(6) == 0;
    goals = kind == Kind.LIST || (grouped && !declares());
    repeatedPoints = random.nextInt(4) == 0;
    subtotals = !declares() && pointsPrinted() && random.nextInt(5) == 0;
    thousands = random.nextInt(4) == 0;
    otherTable = random.nextInt(4) == 0;
    scoreUnit = random.nextInt(8) == 0 ? "分" : "";
    bareRate = random.nextInt(4) == 0;
    brokenWords = random.nextInt(4) == 0;
    remarks = random.nextInt(3) == 0;
    level1 = declares() || pointsInLabels() || random.nextInt(5) > 0;
    level2 = level1 && random.nextBoolean();
    level2Points = level2 && points == Points.BOTH && random.nextBoolean();
    adjustedTarget = !declares() && target == Target.WHOLE && random.nextInt(4) == 0;
    headAgain = random.nextInt(5) == 0;
    blankRows = random.nextInt(4) == 0;
    fullWidth = random.nextInt(8) == 0;
    fractionRate = !bareRate && random.nextInt(6) == 0;
    otherMatters = random.nextInt(3) == 0;
    twoForms = random.nextInt(5) == 0;
    merged = random.nextInt(4) > 0;
    besideBudget = budgetPointsInLabel || random.nextBoolean();
    besideIndicators = random.nextBoolean();
    adjusted = !declares() && random.nextBoolean();
    explanation = kind != Kind.DECLARATION && random.nextBoolean();
    templateRows = random.nextInt(3) == 0;
    note = random.nextBoolean();
    bareActual = target != Target.WHOLE && random.nextBoolean();
    headRows = 1 + random.nextInt(3);
    filler = any(new String[] {"", "", "-", "/", "——"}, random);
    chooseColumns(random);
    chooseWords(random, synonyms);
    grade = !declares() && kind != Kind.LIST && random.nextInt(3) == 0;
  }

  private Points points(Random random) {
    return switch (kind) {
      case LIST -> Points.NONE;
      case DECLARATION -> any(new Points[] {Points.BOTH, Points.NONE}, random);
      default -> any(POINTS, random);
    };
  }

  private Budget budget(Random random) {
    return switch (kind) {
      case LIST -> Budget.NONE;
      case DECLARATION -> Budget.FUNDS;
      default -> any(BUDGETS, random);
    };
  }

  private void chooseColumns(Random random) {
    budgetColumns.addAll(List.of("initial", "executed", "rate"));
    if (adjusted) {
      budgetColumns.add(1, "adjusted");
    }
    if (budgetScored && !budgetPointsInLabel) {
      budgetColumns.add(1 + random.nextInt(budgetColumns.size()), "points");
    }
    if (budgetScored) {
      budgetColumns.add("score");
    }
    if (random.nextInt(4) == 0) {
      budgetColumns.add(1 + random.nextInt(budgetColumns.size()), "arrived");
    }
    if (random.nextInt(4) == 0) {
      budgetColumns.add("reason");
    }
    columns.addAll(declares() ? List.of("target") : List.of("target", "actual", "score"));
    if (pointsPrinted()) {
      columns.add("points");
    }
    if (explanation) {
      columns.add("explanation");
    }
    if (random.nextInt(3) == 0) {
      columns.add("remark");
    }
    if (random.nextInt(4) == 0) {
      columns.add("standard");
    }
    if (!declares() && random.nextInt(5) == 0) {
      columns.add("review");
    }
    if (!declares() && pointsPrinted() && random.nextInt(5) == 0) {
      columns.add("share");
    }
    if (!declares() && random.nextInt(6) == 0) {
      columns.add("converted");
    }
    if (adjustedTarget) {
      columns.add("adjusted");
    }
    Collections.shuffle(columns, random);
    columns.add(0, "name");
    if (level2) {
      columns.add(0, "level2");
    }
    if (level1) {
      columns.add(0, "level1");
    }
    if (random.nextInt(4) == 0) {
      columns.add(0, "number");
    }
    if (random.nextInt(4) == 0) {
      columns.add("blank");
    }
  }

  private void chooseWords(Random random, Synonyms synonyms) {
    for (String role : List.of("initial", "adjusted", "executed", "rate", "points", "score")) {
      words.put("budget." + role, synonyms.of("budget." + role, random));
    }
    for (String role :
        List.of(
            "level1",
            "level2",
            "name",
            "sign",
            "target",
            "adjusted",
            "unit",
            "actual",
            "points",
            "score",
            "explanation")) {
      words.put("indicators." + role, synonyms.of("indicators." + role, random));
    }
    for (String role :
        List.of(
            "unit",
            "project",
            "department",
            "implementer",
            "total",
            "grade",
            "deviationAnalysis")) {
      words.put("labels." + role, synonyms.of("labels." + role, random));
    }
    if (remarks) {
      words.merge("budget.executed", "（B）", String::concat);
      words.merge("budget.rate", "（B/A）", String::concat);
      words.merge("indicators.actual", "（B）", String::concat);
      words.merge("indicators.points", "（分）", String::concat);
      words.merge("labels.total", "（分）", String::concat);
    }
    if (brokenWords) {
      words.replaceAll((role, word) -> word.length() < 3 ? word : broken(word));
    }
    words.put("labels.basicExpenditure", any(new String[] {"基本支出", "基本支出总额"}, random));
    words.put("labels.projectExpenditure", any(new String[] {"项目支出", "项目支出总额"}, random));
    words.put("labels.other", "其他说明事项");
    words.put("indicators.number", "序号");
    words.put("indicators.remark", "备注");
    words.put("indicators.blank", "");
    words.put("indicators.standard", any(new String[] {"评分标准", "计分方法", "评价标准及依据"}, random));
    words.put("indicators.review", any(new String[] {"复核得分", "财政评分", "审核得分"}, random));
    words.put("indicators.share", any(new String[] {"权重占比（%）", "完成率", "得分系数"}, random));
    words.put("indicators.converted", any(new String[] {"折算得分", "指标折算得分", "折算分"}, random));
    words.put("budget.arrived", any(new String[] {"资金到位数", "到位金额"}, random));
    words.put("budget.reason", any(new String[] {"原因", "备注", "未执行原因说明"}, random));
    words.put("goal.expected", synonyms.of("overallGoal.expected", random));
    words.put("goal.achieved", synonyms.of("overallGoal.achieved", random));
    String[] totals = {"总分", "合计", "总计", "自评总分"};
    words.put("total", any(totals, random));
    words.put("beside", any(new String[] {"绩效指标", "年度绩效指标"}, random));
    words.put("funds", any(new String[] {"项目资金（万元）", "预算执行情况（万元）", "资金情况（万元）"}, random));
    words.put("sources", any(new String[] {"", "资金来源", "资金性质"}, random));
    words.put("leftEmpty", any(new String[] {"……", "指标2：", "指标3", "-"}, random));
    words.put("note", any(new String[] {"备注：1.本表由单位填写。", "填表说明：得分保留两位小数。"}, random));
  }

  /** In two lines, as in a narrow column. */
  private static String broken(String word) {
    return word.substring(0, 2) + "\n" + word.substring(2);
  }

  /** Whether it is asked for before the year, so that nothing is scored. */
  boolean declares() {
    return kind == Kind.DECLARATION || kind == Kind.LIST;
  }

  /** Whether each indicator's own points are printed. */
  boolean pointsPrinted() {
    return points == Points.COLUMN || points == Points.BOTH;
  }

  /** Whether the labels of level 1 tell their points. */
  boolean pointsInLabels() {
    return points == Points.LABELS || points == Points.BOTH;
  }

  /** Whether the budget's rate is printed. */
  boolean ratePrinted() {
    return budget == Budget.SIDEWAYS || budget == Budget.DOWN;
  }

  String word(String role) {
    return words.get(role);
  }

  private static <T> T any(T[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }

  /** The choices in short, for whoever looks into a failure. */
  @Override
  public String toString() {
    return "%s, target %s, points %s, total %s, budget %s, head rows %s, columns %s"
        .formatted(kind, target, points, total, budget, headRows, columns);
  }
}
