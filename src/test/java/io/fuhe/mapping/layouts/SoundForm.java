package io.fuhe.mapping.layouts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * What a form says, before it is drawn in any layout: right in everything until a fault is put in.
 * Points are wholes or halves, scores are earned, the budget agrees with itself.
 */
final class SoundForm {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final String[][] BRANCHES = {
    {"产出指标", "数量指标", "质量指标", "时效指标"},
    {"效益指标", "社会效益指标", "经济效益指标", "生态效益指标"},
    {"满意度指标", "服务对象满意度指标"},
  };
  private static final List<String> PLACES = List.of("东片区", "西片区", "南片区", "北片区", "中心城区");
  private static final List<String> COUNTED = List.of("巡查", "清扫", "走访", "宣传", "培训", "检修");
  private static final List<String> UNITS = List.of("次", "场", "个", "人");
  private static final List<String> LEAST = List.of("≥", "≧", ">=", "不低于", "不少于");
  private static final List<String> MOST = List.of("≤", "≦", "<=", "不超过");

  final List<Line> budget = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();
  final Map<String, BigDecimal> pointsOf = new LinkedHashMap<>();
  final Map<String, BigDecimal> tooMuch = new LinkedHashMap<>();
  String total;
  String basic;
  String projects;
  String grade;
  private final Random random;

  /** A line of the budget; the first is the total. */
  static final class Line {
    String label;
    String initial;
    String adjusted;
    String executed;
    String rate;
    String points = "";
    String score = "";
  }

  /** An indicator. */
  static final class Row {
    int goal = 1;
    String level1;
    String level2;
    String name;
    String sign = "";
    String target;
    String unit = "";
    String actual;
    String points;
    String score;
    String explanation = "";
    boolean missed;
    boolean changed;
  }

  /**
   * Makes a form.
   *
   * @param budgetScored whether the execution of the budget earns points
   * @param goals whether the indicators are grouped under two goals
   */
  SoundForm(Random random, boolean budgetScored, boolean goals) {
    this.random = random;
    List<BigDecimal> points = split(3 + random.nextInt(8));
    BigDecimal sum = budget(budgetScored ? points.get(0) : null);
    List<BigDecimal> own = budgetScored ? points.subList(1, points.size()) : points;
    for (int i = 0; i < own.size(); i++) {
      Row row = row(i, own.size(), own.get(i));
      row.changed = random.nextInt(3) == 0;
      row.goal = goals ? 1 + i % 2 : 1;
      rows.add(row);
      sum = sum.add(new BigDecimal(row.score));
      pointsOf.merge(branch(row), own.get(i), BigDecimal::add);
    }
    rows.sort((a, b) -> order(a) - order(b));
    total = print(sum);
    grade = grade(sum.intValue());
  }

  private static String grade(int total) {
    return total >= 90 ? "优" : total >= 80 ? "良" : total >= 60 ? "中" : "差";
  }

  /** The points that a level-2 label tells for its rows. */
  String pointsOfLevel2(List<Row> below) {
    BigDecimal right = new BigDecimal(sumOf(below));
    return print(right.add(tooMuch.getOrDefault(second(below.get(0)), BigDecimal.ZERO)));
  }

  /** What the level-2 label of a row is known by. */
  static String second(Row row) {
    return branch(row) + row.level2;
  }

  /** The points of some rows. */
  String sumOf(List<Row> some) {
    return print(
        some.stream()
            .map(row -> new BigDecimal(row.points))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** The points or the scores of the branch that a row is of. */
  String sumOf(Row of, boolean scores) {
    return print(
        rows.stream()
            .filter(row -> branch(row).equals(branch(of)))
            .map(row -> scores ? row.score : row.points)
            .filter(printed -> !printed.isEmpty())
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** The points of all indicators of a goal. */
  String pointsOfGoal(int goal) {
    return print(
        pointsOf.entrySet().stream()
            .filter(e -> e.getKey().startsWith(String.valueOf(goal)))
            .map(Map.Entry::getValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** What the level-1 label of a row is known by; under another goal it is another. */
  static String branch(Row row) {
    return row.goal + row.level1;
  }

  private static int order(Row row) {
    for (int i = 0; i < BRANCHES.length; i++) {
      int level2 = List.of(BRANCHES[i]).indexOf(row.level2);
      if (row.level1.equals(BRANCHES[i][0])) {
        return 100 * row.goal + 10 * i + level2;
      }
    }
    throw new IllegalStateException(row.level1);
  }

  private BigDecimal budget(BigDecimal points) {
    int places = random.nextInt(3);
    long units = 10_000 + random.nextInt(1_000_000);
    long spent = units - random.nextInt((int) (units / 10));
    long before = units + random.nextInt(1000);
    add("年度资金总额", before, units, spent, places);
    long standing = units / 5 * 3;
    basic = BigDecimal.valueOf(standing, places).toPlainString();
    projects = BigDecimal.valueOf(units - standing, places).toPlainString();
    if (random.nextBoolean()) {
      long part = units / 3;
      long spentPart = spent / 3;
      add("其中：财政拨款", before - units + part, part, spentPart, places);
      add("其他资金", units - part, units - part, spent - spentPart, places);
    }
    if (points == null) {
      return BigDecimal.ZERO;
    }
    BigDecimal score =
        points
            .multiply(BigDecimal.valueOf(spent))
            .divide(BigDecimal.valueOf(units), 2, RoundingMode.HALF_UP);
    budget.get(0).points = print(points);
    budget.get(0).score = print(score);
    return score;
  }

  private void add(String label, long initial, long adjusted, long executed, int places) {
    Line line = new Line();
    line.label = label;
    line.initial = BigDecimal.valueOf(initial, places).toPlainString();
    line.adjusted = BigDecimal.valueOf(adjusted, places).toPlainString();
    line.executed = BigDecimal.valueOf(executed, places).toPlainString();
    line.rate =
        BigDecimal.valueOf(executed)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(adjusted), 2, RoundingMode.HALF_UP)
                .toPlainString()
            + "%";
    budget.add(line);
  }

  private Row row(int index, int count, BigDecimal points) {
    Row row = new Row();
    String[] branch = BRANCHES[Math.min(BRANCHES.length - 1, index * BRANCHES.length / count)];
    row.level1 = branch[0];
    row.level2 = branch[1 + random.nextInt(branch.length - 1)];
    String place = PLACES.get(index % PLACES.size());
    String what = COUNTED.get((index / PLACES.size() + random.nextInt(3) * 2) % COUNTED.size());
    row.name = place + what + "数";
    row.points = print(points);
    row.score = row.points;
    int aim = 4 + random.nextInt(300);
    switch (random.nextInt(5)) {
      case 0 -> counted(row, any(LEAST), aim, aim + random.nextInt(aim / 4));
      case 1 -> {
        row.name = place + what + "用时";
        row.target = String.valueOf(aim);
        row.sign = any(MOST);
        row.unit = "天";
        row.actual = String.valueOf(aim - random.nextInt(3));
      }
      case 2 -> {
        row.name = place + what + "情况";
        row.target = "全部完成";
        row.actual = "全部完成";
      }
      case 3 -> {
        row.name = place + what + "合格率";
        row.target = String.valueOf(80 + random.nextInt(10));
        row.sign = any(LEAST);
        row.unit = "%";
        row.actual = String.valueOf(90 + random.nextInt(10));
      }
      default -> {
        int done = aim - 1 - random.nextInt(aim / 2);
        counted(row, random.nextBoolean() ? "" : any(LEAST), aim, done);
        row.missed = true;
        row.score =
            print(
                points
                    .multiply(BigDecimal.valueOf(done))
                    .divide(BigDecimal.valueOf(aim), 1, RoundingMode.DOWN));
        row.explanation = "受天气影响";
      }
    }
    return row;
  }

  private void counted(Row row, String sign, int aim, int done) {
    row.sign = sign;
    row.target = String.valueOf(aim);
    row.unit = any(UNITS);
    row.actual = String.valueOf(done);
  }

  /** Cuts 100 points at random into wholes, or halves. */
  private List<BigDecimal> split(int count) {
    int parts = random.nextInt(4) == 0 ? 2 : 1;
    TreeSet<Integer> cuts = new TreeSet<>(List.of(100 * parts));
    while (cuts.size() < count) {
      cuts.add(2 + random.nextInt(100 * parts - 2));
    }
    List<BigDecimal> found = new ArrayList<>();
    int before = 0;
    for (int cut : cuts) {
      found.add(new BigDecimal(cut - before).divide(new BigDecimal(parts)));
      before = cut;
    }
    return found;
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static String print(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
