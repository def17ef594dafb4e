package io.fuhe.report.text;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Figures;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A sum written out, each figure with the cell that it stands in: {@code H12 19.87 + H13 0.5 =
 * 20.37}. Figures of other forms go by what they are called, and those that stand nowhere by
 * themselves, equal ones taken together: {@code 10 × 2 − 5 = 15}.
 */
final class SumText {

  /** So many equal figures below one another are told as one range: H12–H40 0.5 × 29. */
  private static final int RUN = 4;

  private static final char MINUS = '\u2212';

  private final PlaceText places;

  SumText(PlaceText places) {
    this.places = places;
  }

  /** The sum that an anomaly rests on; empty where it rests on none. */
  String of(Anomaly anomaly) {
    List<Addend> addends = anomaly.addends();
    if (addends.isEmpty()) {
      return "";
    }
    StringBuilder sum = new StringBuilder();
    for (Term term : named(anomaly) ? rows(anomaly) : together(addends)) {
      append(sum, term);
    }
    BigDecimal total = addends.stream().map(Addend::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum + " = " + figure(total);
  }

  /** A figure, so many times. */
  private record Term(String name, BigDecimal value, int times) {}

  private static void append(StringBuilder sum, Term term) {
    boolean first = sum.isEmpty();
    if (!first) {
      sum.append(term.value().signum() < 0 ? " " + MINUS + " " : " + ");
    }
    sum.append(term.name()).append(term.name().isEmpty() ? "" : " ");
    sum.append(figure(first ? term.value() : term.value().abs()));
    if (term.times() > 1) {
      sum.append(" × ").append(term.times());
    }
  }

  private static String figure(BigDecimal value) {
    return Figures.plain(value).replace('-', MINUS);
  }

  /**
   * Whether each figure has a name of its own: a place of one form, or what other forms are called.
   */
  private static boolean named(Anomaly anomaly) {
    List<Addend> addends = anomaly.addends();
    return addends.stream().allMatch(a -> a.place() != null)
        && addends.stream().map(a -> byCell(a) ? a.place() : a.label()).distinct().count()
            == addends.size();
  }

  private static List<Term> together(List<Addend> addends) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (Addend addend : addends) {
      terms.merge(
          Figures.plain(addend.value()),
          new Term("", addend.value(), 1),
          (a, b) -> new Term("", a.value(), a.times() + 1));
    }
    return List.copyOf(terms.values());
  }

  private List<Term> rows(Anomaly anomaly) {
    List<Term> terms = new ArrayList<>();
    List<Addend> addends = anomaly.addends();
    Place home =
        anomaly.places().values().stream()
            .findFirst()
            .map(Source::place)
            .orElse(addends.get(0).place());
    int from = 0;
    while (from < addends.size()) {
      int to = from + 1;
      while (to < addends.size() && sameColumn(addends.get(from), addends.get(to))) {
        to++;
      }
      if (to - from >= RUN) {
        String range = name(addends.get(from), home) + "–" + addends.get(to - 1).place().cell();
        terms.add(new Term(range, addends.get(from).value(), to - from));
      } else {
        for (Addend addend : addends.subList(from, to)) {
          terms.add(new Term(name(addend, home), addend.value(), 1));
        }
      }
      home = addends.get(to - 1).place();
      from = to;
    }
    return terms;
  }

  /** Whether two figures are equal and stand in one column of one table. */
  private static boolean sameColumn(Addend a, Addend b) {
    return byCell(a)
        && byCell(b)
        && together(a.place(), b.place())
        && column(a.place()).equals(column(b.place()))
        && a.value().compareTo(b.value()) == 0;
  }

  private String name(Addend addend, Place above) {
    if (!byCell(addend)) {
      return addend.label().isEmpty() ? places.of(addend.place()) : ShownText.brief(addend.label());
    }
    return together(addend.place(), above) ? addend.place().cell() : places.of(addend.place());
  }

  /** A cell says nothing where the figures are of several forms, and a paragraph has none. */
  private static boolean byCell(Addend addend) {
    return !addend.place().isParagraph() && !addend.path().startsWith("forms[");
  }

  private static boolean together(Place a, Place b) {
    return Objects.equals(a.sheet(), b.sheet())
        && Objects.equals(a.page(), b.page())
        && Objects.equals(a.table(), b.table());
  }

  private static String column(Place place) {
    return place.cell().replaceAll("[0-9]", "");
  }
}
