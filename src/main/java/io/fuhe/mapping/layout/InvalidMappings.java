package io.fuhe.mapping.layout;

import java.util.List;
import java.util.stream.Collectors;

/** A mappings folder that cannot be used, with all that is wrong in it. */
public final class InvalidMappings extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<MappingProblem> problems;

  /** Refused for these problems. */
  public InvalidMappings(List<MappingProblem> problems) {
    super(problems.stream().map(MappingProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, by file and line. */
  public List<MappingProblem> problems() {
    return problems;
  }
}
