package io.fuhe.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Names of files that this process can write. One that was started in a locale such as C can name
 * files in ASCII only, and no common file system takes names of more than 255 bytes.
 */
public final class DiskName {

  /** In bytes; who writes the file may put something before or after the name. */
  private static final int LONGEST = 230;

  /** So many characters at the end of a name that is cut are kept. */
  private static final int ENDING = 8;

  private DiskName() {}

  /**
   * The name, or one made from it where that cannot be written.
   *
   * @return the same for the same name, and another one for another name
   */
  public static String of(String name) {
    String written = isWritable(name) ? name : encoded(name);
    return bytes(written) <= LONGEST ? written : cut(written);
  }

  private static boolean isWritable(String name) {
    try {
      return !Path.of(name).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A");
  }

  /** Cut in the middle, so that the ending stays. */
  private static String cut(String name) {
    int end = name.offsetByCodePoints(name.length(), -ENDING);
    String mark = "~" + Sha256.of(name).substring(0, ENDING);
    String ending = name.substring(end);
    String stem = name.substring(0, end);
    while (bytes(stem + mark + ending) > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + mark + ending;
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
