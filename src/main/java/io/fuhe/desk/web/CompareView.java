package io.fuhe.desk.web;

import io.fuhe.desk.store.RunComparison.Difference;
import io.fuhe.desk.store.RunComparison.Differing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** What differs between two runs, counted, and the gravest of it. */
final class CompareView {

  private static final int SHOWN = 200;
  private static final int COUNTED = 50;

  private final Counts all = new Counts("", "");
  private final Map<String, Counts> units = new HashMap<>();
  private final Map<String, Counts> rules = new HashMap<>();

  /** The least grave first. */
  private final PriorityQueue<Differing> gravest =
      new PriorityQueue<>(Comparator.comparing(Differing::place).reversed());

  /** How many are new, changed and gone. */
  static final class Counts {

    private final String of;
    private final String name;
    private final long[] counts = new long[Difference.values().length];

    Counts(String of, String name) {
      this.of = of;
      this.name = name;
    }

    private void take(Difference difference) {
      counts[difference.ordinal()]++;
    }

    public String of() {
      return of;
    }

    public String name() {
      return name;
    }

    public long fresh() {
      return counts[Difference.NEW.ordinal()];
    }

    public long changed() {
      return counts[Difference.CHANGED.ordinal()];
    }

    public long gone() {
      return counts[Difference.GONE.ordinal()];
    }

    public long all() {
      return fresh() + changed() + gone();
    }
  }

  void take(Differing each) {
    all.take(each.difference());
    units.computeIfAbsent(each.unitId(), id -> new Counts(id, each.unit())).take(each.difference());
    String rule = each.anomaly().rule();
    rules.computeIfAbsent(rule, id -> new Counts(id, id)).take(each.difference());
    gravest.add(each);
    if (gravest.size() > SHOWN) {
      gravest.remove();
    }
  }

  public Counts all() {
    return all;
  }

  public List<Counts> units() {
    return most(units);
  }

  public List<Counts> rules() {
    return most(rules);
  }

  private static List<Counts> most(Map<String, Counts> counts) {
    return counts.values().stream()
        .sorted(Comparator.comparing(Counts::all).reversed().thenComparing(Counts::of))
        .limit(COUNTED)
        .toList();
  }

  /** The gravest, the gravest first. */
  public List<Differing> gravest() {
    List<Differing> shown = new ArrayList<>(gravest);
    shown.sort(Comparator.comparing(Differing::place));
    return shown;
  }
}
