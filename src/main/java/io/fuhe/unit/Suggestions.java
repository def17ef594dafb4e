package io.fuhe.unit;

import java.util.ArrayList;
import java.util.List;

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
          found.add(Suggestion.of(all.get(i), all.get(j)));
        }
      }
    }
    return found;
  }
}
