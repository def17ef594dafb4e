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
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  private record Weighed(Key key, BigDecimal points) {

    private static final Comparator<Weighed> ORDER =
        Comparator.comparing((Weighed unit) -> unit.key().fiscalYear(), Comparator.reverseOrder())
            .thenComparing(Weighed::points, Comparator.reverseOrder())
            .thenComparing(unit -> unit.key().unit());
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
        keysOf.merge(entry.path(), Set.of(key), Sampling::both);
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

  /**
   * The units of each year, the latest year first, those to be looked at first before others. They
   * are made one by one.
   */
  public Stream<SampledUnit> ranked() {
    Map<Key, Integer> repeated = new HashMap<>();
    replacedBy.forEach(
        path ->
            keysOf
                .getOrDefault(path, Set.of())
                .forEach(key -> repeated.merge(key, 1, Integer::sum)));
    List<Weighed> weighed = new ArrayList<>(years.size());
    years.forEach(
        (key, year) ->
            weighed.add(new Weighed(key, points(year.reasons(repeated.getOrDefault(key, 0))))));
    weighed.sort(Weighed.ORDER);
    int[] ranks = ranks(weighed);
    return IntStream.range(0, ranks.length)
        .mapToObj(
            i -> {
              Weighed unit = weighed.get(i);
              List<SamplingReason> reasons =
                  years.get(unit.key()).reasons(repeated.getOrDefault(unit.key(), 0));
              return new SampledUnit(
                  unit.key().fiscalYear(), ranks[i], unit.key().unit(), unit.points(), reasons);
            });
  }

  /** Most files have one unit and year. */
  private static Set<Key> both(Set<Key> known, Set<Key> one) {
    if (known.containsAll(one)) {
      return known;
    }
    Set<Key> all = new HashSet<>(known);
    all.addAll(one);
    return all;
  }

  /** Counted from 1 in each year; equal points have one rank. */
  private static int[] ranks(List<Weighed> units) {
    int[] ranks = new int[units.size()];
    int first = 0;
    for (int i = 0; i < ranks.length; i++) {
      Weighed before = units.get(Math.max(0, i - 1));
      Weighed unit = units.get(i);
      boolean sameYear = before.key().fiscalYear() == unit.key().fiscalYear();
      first = sameYear ? first : i;
      boolean equal = i > first && before.points().compareTo(unit.points()) == 0;
      ranks[i] = equal ? ranks[i - 1] : i - first + 1;
    }
    return ranks;
  }

  private static BigDecimal points(List<SamplingReason> reasons) {
    return reasons.stream().map(SamplingReason::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
