package io.fuhe.mapping.layout;

import java.util.Set;

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

  /** Says which rules speak, and how is measured. */
  public static final String RULES = "rules.yaml";

  /** Says how much weighs what speaks for looking at a unit. */
  public static final String SAMPLING = "sampling.yaml";

  /** What a run is asked for, beside the files. */
  public static final String RUN = "--rules";

  private static final Set<String> OTHERS = Set.of(UNITS, ROSTER, RULES, SAMPLING, RUN);

  /** A file that somebody else may have written. */
  public MappingFile(String name, String yaml) {
    this(name, yaml, false);
  }

  /** Whether the file is about a layout of forms, and not about units or rules. */
  boolean isLayout() {
    return !OTHERS.contains(name);
  }
}
