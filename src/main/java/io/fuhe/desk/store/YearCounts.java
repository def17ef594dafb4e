package io.fuhe.desk.store;

import io.fuhe.check.Severity;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.Years.Counted;
import io.fuhe.desk.store.Years.Overview;
import io.fuhe.desk.store.Years.UnitYear;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts the rows of years that somebody may see. */
final class YearCounts {

  private final IndexedRows rows;
  private final Actor actor;
  private final PersonState[] persons;
  private final Severity[] severities;

  YearCounts(IndexedRows rows, Actor actor) {
    this.rows = rows;
    this.actor = actor;
    this.persons =
        rows.texts(Facet.PERSON).stream().map(PersonState::valueOf).toArray(PersonState[]::new);
    this.severities =
        rows.texts(Facet.SEVERITY).stream().map(Severity::valueOf).toArray(Severity[]::new);
  }

  List<Integer> years() {
    int[] column = rows.column(Facet.YEAR);
    List<String> years = rows.texts(Facet.YEAR);
    BitSet found = new BitSet(years.size());
    BitSet shown = rows.rows(Map.of(), actor);
    for (int row = shown.nextSetBit(0); row >= 0; row = shown.nextSetBit(row + 1)) {
      found.set(column[row]);
    }
    return found.stream()
        .mapToObj(years::get)
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
        .filter(count -> !count.of(Facet.YEAR).isEmpty())
        .map(count -> count.unitYear(Integer.parseInt(count.of(Facet.YEAR))))
        .toList();
  }

  /** A year as a whole, by units and by rules: its rows are gone through once. */
  Overview overview(int year) {
    Count all = new Count();
    Count[] units = new Count[rows.texts(Facet.UNIT).size()];
    Count[] rules = new Count[rows.texts(Facet.RULE).size()];
    BitSet shown = rows.rows(of(year), actor);
    for (int row = shown.nextSetBit(0); row >= 0; row = shown.nextSetBit(row + 1)) {
      all.take(row);
      at(units, rows.column(Facet.UNIT)[row]).take(row);
      at(rules, rows.column(Facet.RULE)[row]).take(row);
    }
    return new Overview(
        all.unitYear(year),
        some(units).map(count -> count.unitYear(year)).toList(),
        standing(Facet.RULE, rules),
        standing(Facet.UNIT, units));
  }

  private Count at(Count[] counts, int code) {
    if (counts[code] == null) {
      counts[code] = new Count();
    }
    return counts[code];
  }

  private static Stream<Count> some(Count[] counts) {
    return Arrays.stream(counts).filter(Objects::nonNull);
  }

  /** What is not gone by a facet's values. */
  private static List<Counted> standing(Facet facet, Count[] counts) {
    return some(counts)
        .filter(count -> count.standing > 0)
        .map(count -> count.counted(facet))
        .toList();
  }

  private static Map<Facet, String> of(int year) {
    return Map.of(Facet.YEAR, String.valueOf(year));
  }

  private List<Count> by(Facet facet, Map<Facet, String> narrowed) {
    Count[] counts = new Count[rows.texts(facet).size()];
    int[] column = rows.column(facet);
    BitSet shown = rows.rows(narrowed, actor);
    for (int row = shown.nextSetBit(0); row >= 0; row = shown.nextSetBit(row + 1)) {
      at(counts, column[row]).take(row);
    }
    return some(counts).toList();
  }

  /** Counts rows; what they are of is told by the first one. */
  private final class Count {

    private int first = -1;
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
      }
      toDo += rows.isToDo(row) ? 1 : 0;
      PersonState person = persons[rows.column(Facet.PERSON)[row]];
      corrected += person == PersonState.CORRECTED ? 1 : 0;
      if (!rows.isGone(row)) {
        standing(severities[rows.column(Facet.SEVERITY)[row]], person);
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

    private String of(Facet facet) {
      return rows.texts(facet).get(rows.column(facet)[first]);
    }

    UnitYear unitYear(int of) {
      return new UnitYear(
          first < 0 ? "" : of(Facet.UNIT),
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
          of(facet),
          facet == Facet.UNIT ? rows.unitName(first) : of(facet),
          errors,
          warnings,
          standing - errors - warnings);
    }
  }
}
