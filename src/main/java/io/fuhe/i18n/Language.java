package io.fuhe.i18n;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that Fuhe speaks. */
public enum Language {
  CHINESE("zh-CN", Locale.SIMPLIFIED_CHINESE),
  ENGLISH("en", Locale.ENGLISH);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** The language of a tag such as {@code zh-CN}, {@code zh} or {@code en}. */
  public static Optional<Language> of(String tag) {
    String normal = tag.replace('_', '-').toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            l ->
                l.tag.toLowerCase(Locale.ROOT).equals(normal)
                    || l.locale.getLanguage().equals(normal))
        .findFirst();
  }

  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }
}
