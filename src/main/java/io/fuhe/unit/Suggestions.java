package io.fuhe.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What looks alike and was not merged. */
public final class Suggestions {

  private Suggestions() {}

  /** Units whose names look alike and whose printed places do not tell them apart. */
  public static List<Suggestion> units(Units units) {
    List<Unit> all = units.all();
    List<Suggestion> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (units.mayBelongTogether(all.get(i), all.get(j))) {
          found.add(suggestion(null, all.get(i).name(), all.get(j).name()));
        }
      }
    }
    return found;
  }

  /** Projects of one unit whose names look alike. */
  public static List<Suggestion> projects(Units units, Unit unit, Collection<String> printed) {
    Map<String, String> byKey = new TreeMap<>();
    printed.forEach(name -> byKey.putIfAbsent(units.project(unit, name, null), name));
    List<String> keys = List.copyOf(byKey.keySet());
    List<Suggestion> found = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      for (int j = i + 1; j < keys.size(); j++) {
        if (LookAlike.are(keys.get(i), keys.get(j))) {
          found.add(suggestion(unit.name(), byKey.get(keys.get(i)), byKey.get(keys.get(j))));
        }
      }
    }
    return found;
  }

  private static Suggestion suggestion(String unit, String a, String b) {
    return a.compareTo(b) <= 0 ? new Suggestion(unit, a, b) : new Suggestion(unit, b, a);
  }
}
