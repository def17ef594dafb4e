package io.fuhe.unit;

import java.util.List;

/** The names that the user declares to be one unit's or one project's: {@code units.yaml}. */
public record Aliases(List<UnitAlias> units) {

  /** Where nothing is declared. */
  public static final Aliases NONE = new Aliases(List.of());

  public Aliases {
    units = List.copyOf(units);
  }

  /**
   * A unit and its other names.
   *
   * @param projects those of its projects that have other names
   */
  public record UnitAlias(String name, List<String> aliases, List<ProjectAlias> projects) {
    public UnitAlias {
      aliases = List.copyOf(aliases);
      projects = List.copyOf(projects);
    }
  }

  /** A project and its other names. */
  public record ProjectAlias(String name, List<String> aliases) {
    public ProjectAlias {
      aliases = List.copyOf(aliases);
    }
  }
}
