package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which lines of the original the rows of a form's lists stand. */
final class RowPlaces {

  /** Labels of level 1 and 2 stand over several rows and say nothing of where one of them is. */
  private static final Pattern OF_ROW =
      Pattern.compile("(?<list>\\w+)\\[(?<index>\\d+)]\\.(?!level)\\w+");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final Comparator<Line> IN_ORDER =
      Comparator.comparing(Line::part).thenComparing(Line::number);

  private final Map<Line, Set<Row>> rows = new HashMap<>();
  private final Map<Row, Line> first = new HashMap<>();

  /** A row of one of a form's lists, counted from 0. */
  record Row(String list, int index) {}

  /**
   * A line of the original.
   *
   * @param part the page or the table; 0 for a sheet
   */
  private record Line(int part, int number) {

    static Line of(Place place) {
      int part = place.page() != null ? place.page() : place.table() != null ? place.table() : 0;
      Matcher number = NUMBER.matcher(place.cell());
      return new Line(part, number.find() ? Integer.parseInt(number.group()) : 0);
    }
  }

  RowPlaces(Form form) {
    FormPlaces.sources(form).forEach(this::put);
  }

  private void put(String path, Source source) {
    Matcher m = OF_ROW.matcher(path);
    if (m.matches()) {
      Row row = new Row(m.group("list"), Integer.parseInt(m.group("index")));
      for (Place place : source.places()) {
        Line line = Line.of(place);
        rows.computeIfAbsent(line, any -> new HashSet<>()).add(row);
        first.merge(row, line, (a, b) -> IN_ORDER.compare(a, b) <= 0 ? a : b);
      }
    }
  }

  /** The rows of some lists that have a value on a line of a source. */
  Set<Row> rowsOf(Collection<String> lists, Source source) {
    Set<Row> found = new HashSet<>();
    for (Place place : source.places()) {
      rows.getOrDefault(Line.of(place), Set.of()).stream()
          .filter(row -> lists.contains(row.list()))
          .forEach(found::add);
    }
    return found;
  }

  /** How many rows of each list stand before a place. */
  Map<String, Integer> before(Collection<String> lists, Place place) {
    Line line = Line.of(place);
    Map<String, Integer> found = new TreeMap<>();
    lists.forEach(list -> found.put(list, 0));
    first.forEach(
        (row, begins) -> {
          if (IN_ORDER.compare(begins, line) < 0) {
            found.computeIfPresent(row.list(), (any, count) -> count + 1);
          }
        });
    return found;
  }
}
