package io.fuhe.mapping.layout;

/**
 * The text of one file of the mappings folder.
 *
 * @param name the file's name, with its ending
 * @param builtIn whether it is part of the program, whose build found nothing wrong in it
 */
public record MappingFile(String name, String yaml, boolean builtIn) {

  /** Says which names are one unit's. */
  public static final String UNITS = "units.yaml";

  /** Says which unit owes which forms. */
  public static final String ROSTER = "roster.yaml";

  /** A file that somebody else may have written. */
  public MappingFile(String name, String yaml) {
    this(name, yaml, false);
  }

  /** Whether the file is about a layout of forms, and not about units. */
  boolean isLayout() {
    return !name.equals(UNITS) && !name.equals(ROSTER);
  }
}
