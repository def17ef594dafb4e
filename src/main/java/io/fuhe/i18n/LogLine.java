package io.fuhe.i18n;

import java.util.Locale;

/**
 * Lines of the log in the language of the process, which is the one that the command line was asked
 * for: who reads them reads its reports.
 */
public final class LogLine {

  private LogLine() {}

  /** The message of a key below {@code log}, its arguments filled in. */
  public static String of(String key, Object... arguments) {
    Language language = Language.of(Locale.getDefault().getLanguage()).orElse(Language.CHINESE);
    return new Messages(language).get("log." + key, arguments);
  }
}
