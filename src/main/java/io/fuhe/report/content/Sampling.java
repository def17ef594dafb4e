package io.fuhe.report.content;

import io.fuhe.check.ReviewRule;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.FormKind;
import io.fuhe.form.Weights;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which units a finance bureau should look at first. Each year has an order of its own; the same
 * content gives the same order. Forms without a unit or a year, and review sheets, have no part.
 */
public final class Sampling implements ReportWriter {

  private static final Set<FormKind> OWN = EnumSet.complementOf(EnumSet.of(FormKind.REVIEW_SHEET));

  private final Map<Key, SampledYear> years = new TreeMap<>(Key.ORDER);
  private final Map<String, Set<Key>> keysOf = new HashMap<>();
  private final List<String> replacedBy = new ArrayList<>();

  private final Weights weights;

  /**
   * Begins without units.
   *
   * @param weights how much each thing weighs
   */
  public Sampling(Weights weights) {
    this.weights = weights;
  }

  private record Key(int fiscalYear, String unit) {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::fiscalYear, Comparator.reverseOrder()).thenComparing(Key::unit);
  }

  @Override
  public void take(ReportedFile file) {
    LedgerEntry entry = file.entry();
    if (entry.status() == Status.SUPERSEDED && entry.supersededBy() != null) {
      replacedBy.add(entry.supersededBy());
    }
    for (ReportedForm form : file.forms()) {
      Integer year = form.counted().fiscalYear();
      if (!form.unit().isBlank() && year != null && OWN.contains(form.counted().kind())) {
        Key key = new Key(year, form.unit());
        year(key).count(form.counted());
        keysOf.computeIfAbsent(entry.path(), any -> new HashSet<>()).add(key);
        form.anomalies().forEach(this::across);
      }
    }
  }

  @Override
  public void across(ReportedAnomaly found) {
    boolean ofReviewer =
        Catalogue.rule(found.anomaly().rule()).filter(ReviewRule.class::isInstance).isPresent();
    if (!ofReviewer && !found.unit().isBlank() && found.fiscalYear() != null) {
      year(new Key(found.fiscalYear(), found.unit())).count(found.anomaly());
    }
  }

  /** What is gone speaks for nothing. */
  @Override
  public void gone(ReportedAnomaly found) {}

  @Override
  public void close() {}

  private SampledYear year(Key key) {
    return years.computeIfAbsent(key, any -> new SampledYear(weights));
  }

  /** The units of each year, the latest year first, those to be looked at first before others. */
  public List<SampledUnit> ranked() {
    Map<Key, Integer> repeated = new HashMap<>();
    replacedBy.forEach(
        path ->
            keysOf
                .getOrDefault(path, Set.of())
                .forEach(key -> repeated.merge(key, 1, Integer::sum)));
    Map<Integer, List<SampledUnit>> byYear = new TreeMap<>(Comparator.reverseOrder());
    years.forEach(
        (key, year) -> {
          List<SamplingReason> reasons = year.reasons(repeated.getOrDefault(key, 0));
          BigDecimal points =
              reasons.stream().map(SamplingReason::points).reduce(BigDecimal.ZERO, BigDecimal::add);
          byYear
              .computeIfAbsent(key.fiscalYear(), any -> new ArrayList<>())
              .add(new SampledUnit(key.fiscalYear(), 0, key.unit(), points, reasons));
        });
    return byYear.values().stream().flatMap(units -> inOrder(units).stream()).toList();
  }

  private static List<SampledUnit> inOrder(List<SampledUnit> units) {
    List<SampledUnit> sorted = new ArrayList<>(units);
    sorted.sort(
        Comparator.comparing(SampledUnit::points, Comparator.reverseOrder())
            .thenComparing(SampledUnit::unit));
    List<SampledUnit> ranked = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      SampledUnit unit = sorted.get(i);
      boolean equal = i > 0 && sorted.get(i - 1).points().compareTo(unit.points()) == 0;
      int rank = equal ? ranked.get(i - 1).rank() : i + 1;
      ranked.add(
          new SampledUnit(unit.fiscalYear(), rank, unit.unit(), unit.points(), unit.reasons()));
    }
    return ranked;
  }
}
