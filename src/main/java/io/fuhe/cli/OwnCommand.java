package io.fuhe.cli;

import java.nio.file.Path;

/** Commands of this program, as they are typed where it was started. */
final class OwnCommand {

  private static final String NAME = "fuhe";

  private OwnCommand() {}

  /** What makes the first administrator of a data folder. */
  static String firstAdministrator(Path data) {
    return program(System.getProperty("java.class.path"))
        + " user add NAME --role ADMINISTRATOR --data "
        + quoted(data.toString());
  }

  /** A jar is started by its path, all else by its name. */
  static String program(String classPath) {
    return classPath.endsWith(".jar") && !classPath.contains(java.io.File.pathSeparator)
        ? "java -jar " + quoted(classPath)
        : NAME;
  }

  private static String quoted(String path) {
    return path.contains(" ") ? '"' + path + '"' : path;
  }
}
