package io.fuhe.mapping.layout;

import java.util.List;

/**
 * Something wrong in a mapping file.
 *
 * @param file the file's name
 * @param line the line, counted from 1; 0 when it is about the file as a whole
 * @param message what is wrong, in English
 * @param kind what is wrong as a person is told it in their language
 * @param arguments of that sentence
 */
public record MappingProblem(
    String file, int line, String message, Kind kind, List<String> arguments) {

  /** The sentence is the message {@code mapping.problem.KIND}. */
  public enum Kind {
    /** A word stands where none of that name can. Where, the word. */
    UNKNOWN,
    /** Something else than what can be chosen. Where, what stands there, what can be chosen. */
    CHOICE,
    /** Another kind of value than it must be. Where, what stands there, the name of the kind. */
    TYPE,
    /** What must be there is not. Where, the word. */
    MISSING,
    /** It can be set elsewhere only. Where. */
    NOT_HERE,
    /** A value that cannot be one there. Where, what stands there. */
    VALUE,
    /** It is not written as YAML is. What the reader met. */
    YAML,
    /** What only the message tells. */
    TOLD
  }

  public MappingProblem {
    arguments = List.copyOf(arguments);
  }

  /** What only its message tells. */
  public MappingProblem(String file, int line, String message) {
    this(file, line, message, Kind.TOLD, List.of(message));
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
