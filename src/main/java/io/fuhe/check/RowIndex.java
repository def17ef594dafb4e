package io.fuhe.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
    NavigableMap<String, List<Located>> sameLabel = rows.get(label.apply(row));
    String name = row.name();
    if (sameLabel == null || name.isEmpty()) {
      return List.of();
    }
    List<Located> found = new ArrayList<>();
    for (int length = SameText.CUT_OFF_FROM; length < name.length(); length++) {
      found.addAll(sameLabel.getOrDefault(name.substring(0, length), List.of()));
    }
    if (name.length() < SameText.CUT_OFF_FROM) {
      found.addAll(sameLabel.getOrDefault(name, List.of()));
    } else {
      sameLabel.subMap(name, name + AFTER_ALL).values().forEach(found::addAll);
    }
    return found;
  }

  /**
   * The only row that is called like a row; empty where there is none, or where there are several.
   */
  public Optional<Located> only(Row row) {
    List<Located> alike = alike(row);
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }
}
