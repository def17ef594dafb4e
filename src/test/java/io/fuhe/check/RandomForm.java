package io.fuhe.check;

import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes forms at random that are right in everything they say: points that add up, scores that are
 * earned, a budget that agrees with itself.
 */
final class RandomForm {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final RoundingMode UP = RoundingMode.HALF_UP;

  private final Random random;
  private final boolean declaredRounded;
  private final FormSketch form = FormSketch.empty();

  private RandomForm(Random random, boolean declaredRounded) {
    this.random = random;
    this.declaredRounded = declaredRounded;
  }

  /** A form worth 100 points that prints its declared figures in full. */
  static FormSketch clean(Random random) {
    return new RandomForm(random, false).make(HUNDRED);
  }

  /** A form of any worth that rounds each figure it declares to a place of its own choice. */
  static FormSketch withRoundedDeclarations(Random random) {
    BigDecimal worth = new BigDecimal(5000 + random.nextInt(10_000)).movePointLeft(2);
    return new RandomForm(random, true).make(worth);
  }

  private FormSketch make(BigDecimal worth) {
    int[] rowsOfGroup = IntStream.range(0, 1 + random.nextInt(4)).map(g -> upTo(5)).toArray();
    int rows = IntStream.of(rowsOfGroup).sum();
    boolean scoresGoal = random.nextBoolean();
    int places = Math.max(worth.stripTrailingZeros().scale(), random.nextInt(3));
    List<BigDecimal> points = split(worth, places, rows + (scoresGoal ? 2 : 1));

    budget(points.get(rows));
    if (scoresGoal) {
      String goal = print(points.get(rows + 1));
      form.overallGoal(goal, goal);
    }
    if (random.nextBoolean()) {
      form.explanationColumn();
    }
    groups(rowsOfGroup, points);
    form.deviationAnalysis("疫情影响").totalPoints(declared(worth));
    return form.total(declared(new BigDecimal(form.sumOfScores())));
  }

  private void groups(int[] rowsOfGroup, List<BigDecimal> points) {
    boolean underGoals = random.nextBoolean();
    BigDecimal[] goalPoints = {BigDecimal.ZERO, BigDecimal.ZERO};
    int next = 0;
    for (int g = 0; g < rowsOfGroup.length; g++) {
      int goal = 2 * g < rowsOfGroup.length ? 0 : 1;
      List<BigDecimal> own = points.subList(next, next + rowsOfGroup[g]);
      BigDecimal sum = own.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      goalPoints[goal] = goalPoints[goal].add(sum);
      String declared = declared(sum);
      for (BigDecimal worth : own) {
        RowSketch row = new RowSketch("一级指标" + g, declared, "二级指标", "指标" + next++);
        form.add(earned(row.points(print(worth)).goal(underGoals ? goal + 1 : null), worth));
      }
    }
    for (int goal = 0; underGoals && goal < 2; goal++) {
      if (goalPoints[goal].signum() > 0) {
        form.goal(goal + 1, declared(goalPoints[goal]));
      }
    }
  }

  /**
   * A target that was met for all points, or missed for no more than the share that was reached.
   */
  private RowSketch earned(RowSketch row, BigDecimal worth) {
    int aim = 2 + random.nextInt(500);
    RowSketch full = row.score(print(worth));
    return switch (random.nextInt(5)) {
      case 0 -> full.target("≥" + aim + "次").actual(aim + random.nextInt((aim + 1) / 2) + "次");
      case 1 -> full.target("≤" + aim + "天").actual(random.nextInt(aim + 1) + "天");
      case 2 -> full.target("全部完成").actual("全部完成");
      case 3 ->
          full.target(aim + "人")
              .actual(aim + "人")
              .score(print(part(worth, BigDecimal.ONE.subtract(share(random.nextInt(aim), aim)))))
              .explanation("资料归档不及时");
      default -> {
        int done = random.nextInt(aim);
        yield full.target("≥" + aim + "个")
            .actual(done + "个")
            .score(print(part(worth, share(done, aim))))
            .explanation("疫情影响");
      }
    };
  }

  private void budget(BigDecimal points) {
    int places = random.nextInt(3);
    long units = 10_000 + random.nextInt(100_000_000);
    long spent = units - (long) (units * 0.2 * random.nextDouble());
    BigDecimal initial = BigDecimal.valueOf(units, places);
    BigDecimal executed = BigDecimal.valueOf(spent, places);
    BigDecimal share = executed.divide(initial, MathContext.DECIMAL128);
    BigDecimal score = points.multiply(share).setScale(points.scale() + random.nextInt(4), UP);
    form.add(
        new LineSketch()
            .initial(initial.toPlainString())
            .executed(executed.toPlainString())
            .rate(rate(share))
            .points(print(points))
            .score(score.toPlainString()));
    if (random.nextBoolean()) {
      long part = units / 3;
      long partSpent = spent / 2;
      source("财政拨款", BigDecimal.valueOf(part, places), BigDecimal.valueOf(partSpent, places));
      source(
          "其他资金",
          BigDecimal.valueOf(units - part, places),
          BigDecimal.valueOf(spent - partSpent, places));
    }
  }

  private void source(String label, BigDecimal initial, BigDecimal executed) {
    form.add(LineSketch.part(label, "项目资金", initial.toPlainString(), executed.toPlainString()));
  }

  private String rate(BigDecimal share) {
    int places = random.nextInt(5);
    BigDecimal percent = share.multiply(HUNDRED).setScale(places, UP);
    return switch (random.nextInt(3)) {
      case 0 -> percent.toPlainString();
      case 1 -> share.setScale(places, UP).toPlainString();
      default -> percent.toPlainString() + "%";
    };
  }

  /** Cuts a worth at random into parts of at least one unit of the last place. */
  private List<BigDecimal> split(BigDecimal worth, int places, int count) {
    int units = worth.movePointRight(places).intValueExact();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(units));
    while (cuts.size() < count) {
      cuts.add(1 + random.nextInt(units - 1));
    }
    List<BigDecimal> parts = new ArrayList<>();
    int before = 0;
    for (int cut : cuts) {
      parts.add(BigDecimal.valueOf(cut - before, places));
      before = cut;
    }
    return parts;
  }

  private BigDecimal part(BigDecimal worth, BigDecimal share) {
    return worth.multiply(share).setScale(random.nextInt(4), RoundingMode.DOWN);
  }

  private static BigDecimal share(int done, int aim) {
    return new BigDecimal(done).divide(new BigDecimal(aim), MathContext.DECIMAL64);
  }

  /** With or without the zeros at its end. */
  private String print(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return (random.nextBoolean() ? value : bare).toPlainString();
  }

  private String declared(BigDecimal exact) {
    int places = PrintedNumber.of(exact.stripTrailingZeros()).places();
    return declaredRounded
        ? exact.setScale(random.nextInt(places + 1), UP).toPlainString()
        : print(exact);
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }
}
