package io.fuhe.report;

import io.fuhe.check.Addend;
import io.fuhe.check.Figures;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sum written out, equal addends taken together: {@code 19.87 + 0.5 × 97 + 0.4 = 68.77}. */
final class SumText {

  private SumText() {}

  static String of(List<Addend> addends) {
    if (addends.isEmpty()) {
      return "";
    }
    Map<String, Integer> times = new LinkedHashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Addend addend : addends) {
      times.merge(Figures.plain(addend.value()), 1, Integer::sum);
      sum = sum.add(addend.value());
    }
    String written =
        times.entrySet().stream()
            .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " × " + e.getValue())
            .collect(Collectors.joining(" + "));
    return written + " = " + Figures.plain(sum);
  }
}
