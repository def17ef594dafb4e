package io.fuhe.mapping.layouts;

import io.fuhe.mapping.layouts.SoundForm.Line;
import io.fuhe.mapping.layouts.SoundForm.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** One fault that is put into a form, and the rule that owes it a finding. */
enum Fault {
  TOTAL("total-score-mismatch") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      BigDecimal total = new BigDecimal(form.total);
      boolean full = total.compareTo(new BigDecimal(95)) > 0;
      form.total = (full ? total.subtract(THREE) : total.add(THREE)).toPlainString();
      return !layout.declares();
    }
  },
  SCORE_ABOVE_POINTS("score-exceeds-points") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      Row row = any(form, random);
      row.score = plus(row.points, BigDecimal.ONE);
      return layout.pointsPrinted() && !layout.declares();
    }
  },
  RATE("execution-rate-mismatch") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      Line whole = form.budget.get(0);
      whole.rate = plus(whole.rate.replace("%", ""), THREE) + "%";
      return layout.ratePrinted();
    }
  },
  PARTS("budget-parts-mismatch") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      boolean parts = form.budget.size() > 1;
      if (parts) {
        Line line = form.budget.get(1 + random.nextInt(form.budget.size() - 1));
        line.executed = plus(line.executed, new BigDecimal(50));
        line.adjusted = plus(line.adjusted, new BigDecimal(layout.declares() ? 50 : 0));
      }
      return parts
          && layout.budget != Layout.Budget.NONE
          && layout.budget != Layout.Budget.SUBCOLUMNS;
    }
  },
  EXPENDITURE("budget-parts-mismatch") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      form.basic = plus(form.basic, new BigDecimal(5000));
      return layout.kind == Layout.Kind.DEPARTMENT && layout.budget != Layout.Budget.NONE;
    }
  },
  POINTS_OF_A_BRANCH("points-sum-mismatch") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      form.pointsOf.merge(SoundForm.branch(any(form, random)), THREE, BigDecimal::add);
      return layout.points == Layout.Points.BOTH;
    }
  },
  POINTS_OF_A_LEVEL_2("points-sum-mismatch") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      form.tooMuch.put(SoundForm.second(any(form, random)), THREE);
      return layout.level2Points;
    }
  },
  GRADE("grade-mismatch") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      form.grade = form.grade.equals("差") ? "优" : "差";
      return layout.grade;
    }
  },
  POINTS_OF_A_ROW("points-sum-mismatch") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      Row row = any(form, random);
      row.points = plus(row.points, THREE);
      return layout.pointsPrinted();
    }
  },
  SCORE_LEFT_OUT("score-missing") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      any(form, random).score = "";
      return !layout.declares() && layout.pointsPrinted();
    }
  },
  ACTUAL_LEFT_OUT("actual-missing") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      Row row = any(form, random);
      row.actual = "";
      return !layout.declares() && new BigDecimal(row.score).signum() > 0;
    }
  },
  TARGET_LEFT_OUT("target-missing") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      Row row = any(form, random);
      row.target = "";
      return !layout.declares() && new BigDecimal(row.score).signum() > 0;
    }
  },
  MISSED_AND_FULL("full-score-target-missed") {
    @Override
    boolean put(SoundForm form, Layout layout, Random random) {
      List<Row> missed = form.rows.stream().filter(row -> row.missed).toList();
      if (!missed.isEmpty()) {
        Row row = missed.get(random.nextInt(missed.size()));
        row.score = row.points;
      }
      return !layout.declares() && !missed.isEmpty() && layout.pointsPrinted();
    }
  };

  private static final BigDecimal THREE = new BigDecimal(3);

  private final String rule;

  Fault(String rule) {
    this.rule = rule;
  }

  /** The rule that finds it. */
  String rule() {
    return rule;
  }

  /** Puts it into a form; false where the layout does not print what it needs to be seen. */
  abstract boolean put(SoundForm form, Layout layout, Random random);

  private static Row any(SoundForm form, Random random) {
    return form.rows.get(random.nextInt(form.rows.size()));
  }

  private static String plus(String printed, BigDecimal more) {
    return new BigDecimal(printed).add(more).toPlainString();
  }
}
