package io.fuhe.desk.access;

import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.UnitId;
import java.io.Serializable;
import java.util.List;

/**
 * Somebody who may work at the desk.
 *
 * @param name what they log in with, and what the history calls them
 * @param password its hash
 * @param units the names of the units that are theirs; empty where all are
 */
public record Member(String name, String password, Role role, boolean enabled, List<String> units)
    implements Serializable {

  public Member {
    units = List.copyOf(units);
  }

  /** The same for whoever need not know the hash. */
  Member withoutPassword() {
    return new Member(name, "", role, enabled, units);
  }

  /** Whether all units are theirs: what tells of all units is for them alone. */
  public boolean isForAllUnits() {
    return units.isEmpty();
  }

  /** Whether they may decide. */
  public boolean decides() {
    return enabled && role.compareTo(Role.AUDITOR) >= 0;
  }

  /** As one who decides. */
  public Actor actor() {
    return new Actor(name, isForAllUnits() ? null : units.stream().map(UnitId::of).toList());
  }

  /** The hash of a password is nobody's to read. */
  @Override
  public String toString() {
    return name + " " + role;
  }
}
