package io.fuhe.mapping;

/**
 * The text of one file of the mappings folder.
 *
 * @param name the file's name, with its ending
 */
public record MappingFile(String name, String yaml) {

  /** Says which names are one unit's. */
  public static final String UNITS = "units.yaml";

  /** Says which unit owes which forms. */
  public static final String ROSTER = "roster.yaml";

  /** Whether the file is about a layout of forms, and not about units. */
  boolean isLayout() {
    return !name.equals(UNITS) && !name.equals(ROSTER);
  }
}
