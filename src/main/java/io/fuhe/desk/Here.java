package io.fuhe.desk;

import java.util.regex.Pattern;

/** Which addresses are the desk's own: nobody is sent anywhere else. */
public final class Here {

  private static final Pattern PAGE = Pattern.compile("/(?![/\\\\])[^\\\\\\r\\n]*");

  private Here() {}

  /** Whether an address is of one of the desk's pages. */
  public static boolean is(String page) {
    return page != null && PAGE.matcher(page).matches();
  }

  /** The page, where it is one of the desk's; else the worklist. */
  public static String orList(String page) {
    return is(page) ? page : "/";
  }
}
