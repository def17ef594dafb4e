package io.fuhe.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds the rows of one or several forms that are called the same, a name cut off by its cell
 * included, without looking at all of them.
 */
public final class RowIndex {

  /** No name that Java can hold sorts after one that goes on with it. */
  private static final String AFTER_ALL = "\uffff";

  private final Function<Row, String> label;
  private final Comparator<String> order;
  private final Map<String, NavigableMap<String, List<Located>>> rows = new HashMap<>();

  /** A row and the form it stands in. */
  public record Located(UnitForm form, Row row) {}

  /**
   * Makes an index.
   *
   * @param label what rows must have in common beside their name
   */
  public static RowIndex of(Collection<UnitForm> forms, Function<Row, String> label) {
    RowIndex index = new RowIndex(label, Comparator.naturalOrder());
    forms.forEach(form -> form.checked().rows().forEach(row -> index.add(new Located(form, row))));
    return index;
  }

  RowIndex(Function<Row, String> label, Comparator<String> order) {
    this.label = label;
    this.order = order;
  }

  void add(Located located) {
    String name = located.row().name();
    if (!name.isEmpty()) {
      rows.computeIfAbsent(label.apply(located.row()), any -> new TreeMap<>(order))
          .computeIfAbsent(name, any -> new ArrayList<>())
          .add(located);
    }
  }

  /** All rows that are called like a row. */
  public List<Located> alike(Row row) {
    return alike(row, Integer.MAX_VALUE);
  }

  /**
   * The only row that is called like a row; empty where there is none, or where there are several.
   */
  public Optional<Located> only(Row row) {
    List<Located> alike = alike(row, 2);
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private List<Located> alike(Row row, int enough) {
    NavigableMap<String, List<Located>> sameLabel = rows.get(label.apply(row));
    String name = row.name();
    if (sameLabel == null || name.isEmpty()) {
      return List.of();
    }
    List<Located> found = new ArrayList<>(sameLabel.getOrDefault(name, List.of()));
    if (name.length() >= SameText.CUT_OFF_FROM) {
      cutOff(sameLabel, name, found);
      Iterator<List<Located>> longer =
          sameLabel.subMap(name, false, name + AFTER_ALL, false).values().iterator();
      while (longer.hasNext() && found.size() < enough) {
        found.addAll(longer.next());
      }
    }
    return found;
  }

  /**
   * Adds the rows whose name is the beginning of a name. Sorted, such a name stands before it;
   * where another one stands between, only what those two have in common can be the beginning.
   */
  private static void cutOff(
      NavigableMap<String, List<Located>> rows, String name, List<Located> found) {
    Map.Entry<String, List<Located>> before = rows.lowerEntry(name);
    while (before != null) {
      int common = commonLength(name, before.getKey());
      if (common < SameText.CUT_OFF_FROM) {
        return;
      }
      if (common == before.getKey().length()) {
        found.addAll(before.getValue());
        before = rows.lowerEntry(before.getKey());
      } else {
        before = rows.floorEntry(name.substring(0, common));
      }
    }
  }

  private static int commonLength(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
