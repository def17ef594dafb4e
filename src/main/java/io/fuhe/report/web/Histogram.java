package io.fuhe.report.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many figures lie where between a lower bound and above 100: first those below the bound, then
 * one step after the other, exactly 100 on its own, and steps above 100, the last of them open.
 */
final class Histogram {

  private static final int FULL = 100;

  private final int from;
  private final int step;
  private final int[] counts;
  private final int full;

  /**
   * Begins without figures.
   *
   * @param from the lower bound of the first step
   * @param step how wide a step is; a divisor of 100 − from
   * @param above how many steps lie above 100
   */
  Histogram(int from, int step, int above) {
    this.from = from;
    this.step = step;
    this.full = 1 + (FULL - from) / step;
    this.counts = new int[full + 1 + above];
  }

  void add(BigDecimal value) {
    counts[slot(value)]++;
  }

  private int slot(BigDecimal value) {
    BigDecimal hundred = new BigDecimal(FULL);
    int side = value.compareTo(hundred);
    if (side == 0) {
      return full;
    }
    if (side > 0) {
      BigDecimal steps = steps(value.subtract(hundred));
      int last = counts.length - full - 2;
      return full + 1 + steps.min(new BigDecimal(last)).intValueExact();
    }
    BigDecimal steps = steps(value.subtract(new BigDecimal(from)));
    return 1 + steps.max(BigDecimal.ONE.negate()).intValueExact();
  }

  private BigDecimal steps(BigDecimal distance) {
    return distance.divide(new BigDecimal(step), 0, RoundingMode.FLOOR);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("from", from);
    json.put("step", step);
    json.put("full", full);
    for (int count : counts) {
      json.withArray("counts").add(count);
    }
    return json;
  }
}
