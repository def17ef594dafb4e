package io.fuhe.desk.store;

import io.fuhe.check.Severity;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.Years.Counted;
import io.fuhe.desk.store.Years.UnitYear;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the rows of years that somebody may see. */
final class YearCounts {

  private final IndexedRows rows;
  private final Actor actor;

  YearCounts(IndexedRows rows, Actor actor) {
    this.rows = rows;
    this.actor = actor;
  }

  List<Integer> years() {
    return by(Facet.YEAR, Map.of()).stream()
        .map(count -> count.year)
        .filter(year -> !year.isEmpty())
        .map(Integer::valueOf)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  List<UnitYear> units(int year) {
    return by(Facet.UNIT, of(year)).stream().map(count -> count.unitYear(year)).toList();
  }

  List<UnitYear> of(String unitId) {
    return by(Facet.YEAR, Map.of(Facet.UNIT, unitId)).stream()
        .filter(count -> !count.year.isEmpty())
        .map(count -> count.unitYear(Integer.parseInt(count.year)))
        .toList();
  }

  UnitYear whole(int year) {
    Count all = new Count();
    BitSet shown = rows.rows(of(year), actor);
    for (int row = shown.nextSetBit(0); row >= 0; row = shown.nextSetBit(row + 1)) {
      all.take(row);
    }
    return all.unitYear(year);
  }

  /** What is not gone by a facet's values. */
  List<Counted> standing(Facet facet, int year) {
    return by(facet, of(year)).stream()
        .filter(count -> count.standing > 0)
        .map(count -> count.counted(facet))
        .toList();
  }

  private static Map<Facet, String> of(int year) {
    return Map.of(Facet.YEAR, String.valueOf(year));
  }

  private Collection<Count> by(Facet facet, Map<Facet, String> narrowed) {
    Map<Integer, Count> counts = new HashMap<>();
    BitSet shown = rows.rows(narrowed, actor);
    for (int row = shown.nextSetBit(0); row >= 0; row = shown.nextSetBit(row + 1)) {
      counts.computeIfAbsent(rows.code(facet, row), any -> new Count()).take(row);
    }
    return new ArrayList<>(counts.values());
  }

  /** Counts rows; what they are of is told by the first one. */
  private final class Count {

    private int first = -1;
    private String year = "";
    private long standing;
    private long errors;
    private long warnings;
    private long toDo;
    private long confirmed;
    private long dismissed;
    private long asked;
    private long corrected;
    private long inLetter;

    void take(int row) {
      if (first < 0) {
        first = row;
        year = rows.text(Facet.YEAR, row);
      }
      toDo += rows.isToDo(row) ? 1 : 0;
      PersonState person = PersonState.valueOf(rows.text(Facet.PERSON, row));
      corrected += person == PersonState.CORRECTED ? 1 : 0;
      if (!rows.isGone(row)) {
        standing(Severity.valueOf(rows.text(Facet.SEVERITY, row)), person);
      }
    }

    private void standing(Severity severity, PersonState person) {
      standing++;
      errors += severity == Severity.ERROR ? 1 : 0;
      warnings += severity == Severity.WARNING ? 1 : 0;
      boolean isAsked = person == PersonState.ASKED || person == PersonState.ANSWERED;
      confirmed += person == PersonState.CONFIRMED ? 1 : 0;
      dismissed += person == PersonState.DISMISSED ? 1 : 0;
      asked += isAsked ? 1 : 0;
      boolean pursued = isAsked || person == PersonState.CONFIRMED;
      inLetter += pursued && severity != Severity.NOTICE ? 1 : 0;
    }

    UnitYear unitYear(int of) {
      return new UnitYear(
          first < 0 ? "" : rows.text(Facet.UNIT, first),
          first < 0 ? "" : rows.unitName(first),
          of,
          standing,
          errors,
          toDo,
          confirmed,
          dismissed,
          asked,
          corrected,
          inLetter);
    }

    Counted counted(Facet facet) {
      return new Counted(
          rows.text(facet, first),
          facet == Facet.UNIT ? rows.unitName(first) : rows.text(facet, first),
          errors,
          warnings,
          standing - errors - warnings);
    }
  }
}
