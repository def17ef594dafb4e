package io.fuhe.unit;

import java.util.List;

/** Which unit owes which forms for which year: {@code roster.yaml}. */
public record Roster(List<Owed> owed) {

  /** Where nobody is known to owe anything. */
  public static final Roster NONE = new Roster(List.of());

  public Roster {
    owed = List.copyOf(owed);
  }
}
