package io.fuhe.report.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Paths of files as links hold them: browsers and spreadsheet programs read links as URLs. */
public final class LinkText {

  /** What ends a path in a URL, is read as a code, or must not stand in one; letters stay as is. */
  private static final Pattern SPECIAL =
      Pattern.compile("[%#?\\\\\"<>^`{|}\\s\\p{Cc}\\p{Cf}\\p{Cs}]");

  private LinkText() {}

  /** The link to a file, relative with slashes as the path is. */
  public static String of(String path) {
    String link = SPECIAL.matcher(path).replaceAll(each -> encoded(each.group()));
    // What stands before a colon in the first name would be read as a scheme.
    int colon = link.indexOf(':');
    return colon >= 0 && link.lastIndexOf('/', colon) < 0 ? "./" + link : link;
  }

  private static String encoded(String special) {
    return URLEncoder.encode(special, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
