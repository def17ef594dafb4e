package io.fuhe.unit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways of writing one and the same office. */
final class OfficeWords {

  private static final Pattern STREET =
      Pattern.compile("([\\p{IsHan}\\p{Alnum}]{2,8}?)(?:(?:街道|街)(?:办事处|办)|街道)");
  private static final Pattern TOWN =
      Pattern.compile("([\\p{IsHan}\\p{Alnum}]{2,10}?[镇乡])(?:人民政府|政府)?");
  private static final String LIMITED = "有限责任公司";

  private OfficeWords() {}

  /** The one name of a street office or a town; empty when the words name anything else. */
  static Optional<String> place(String words) {
    Matcher street = STREET.matcher(words);
    if (street.matches()) {
      return Optional.of(street.group(1) + "街道");
    }
    Matcher town = TOWN.matcher(words);
    return town.matches() ? Optional.of(town.group(1)) : Optional.empty();
  }

  /** 有限责任公司 and 有限公司 are two words for one form of company. */
  static String company(String words) {
    return words.endsWith(LIMITED)
        ? words.substring(0, words.length() - LIMITED.length()) + "有限公司"
        : words;
  }
}
