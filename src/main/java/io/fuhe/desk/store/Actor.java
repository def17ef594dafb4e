package io.fuhe.desk.store;

import java.util.List;

/**
 * Who does something.
 *
 * @param name what the history calls them
 * @param units the ids of the units that are theirs; null where all are
 */
public record Actor(String name, List<String> units) {

  /** The program itself. */
  public static final Actor FUHE = new Actor("fuhe", null);

  /** Nobody, whose a question is that is given to no one. */
  public static final Actor NOBODY = new Actor("", null);

  public Actor {
    units = units == null ? null : List.copyOf(units);
  }

  /** Whether a unit is theirs to see. */
  public boolean sees(String unitId) {
    return units == null || units.contains(unitId);
  }
}
