package io.fuhe.mapping.layout;

/**
 * Something wrong in a mapping file.
 *
 * @param file the file's name
 * @param line the line, counted from 1; 0 when it is about the file as a whole
 * @param message what is wrong, in English as the schema says it
 */
public record MappingProblem(String file, int line, String message) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
