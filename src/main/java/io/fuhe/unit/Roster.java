package io.fuhe.unit;

import java.util.List;

/**
 * Which unit owes which forms for which year, and until when: {@code roster.yaml}.
 *
 * @param deadlines at most one a unit and year, and one a year for all others
 */
public record Roster(List<Owed> owed, List<Deadline> deadlines) {

  /** Where nobody is known to owe anything. */
  public static final Roster NONE = new Roster(List.of());

  public Roster {
    owed = List.copyOf(owed);
    deadlines = List.copyOf(deadlines);
  }

  /** Without a deadline. */
  public Roster(List<Owed> owed) {
    this(owed, List.of());
  }
}
