package io.fuhe.mapping.heading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An indicator and its target in one run of words: 培训人次≥320人次, 验收合格率达到100%.
 *
 * @param name what stands before the value
 * @param value the value with its sign; empty where none stands there
 */
public record NamedValue(String name, String value) {

  private static final int SHORTEST_NAME = 2;

  private static final Pattern SIGN =
      Pattern.compile("[≥≤><=≧≦⩾⩽﹥﹤]|不[低少小超高多大][于过]|[大小]于等于|[大小等]于");

  /** A number, with little behind it, at the end of the words. */
  private static final Pattern AMOUNT =
      Pattern.compile("(?<![\\d.])\\d[\\d,.]{0,14}[^\\d,.]{0,10}$");

  private static final Pattern LINK = Pattern.compile("[:为是达到]{1,3}$");

  /** What folded words say; empty where they hold no value behind a name. */
  public static Optional<NamedValue> of(String folded) {
    Matcher sign = SIGN.matcher(folded);
    if (sign.find()) {
      return at(folded, sign.start());
    }
    Matcher amount = AMOUNT.matcher(folded);
    return amount.find() ? at(folded, amount.start()) : Optional.empty();
  }

  /** Whether a sign stands before the value. */
  public boolean signed() {
    return SIGN.matcher(value).lookingAt();
  }

  private static Optional<NamedValue> at(String folded, int start) {
    String name = LINK.matcher(folded.substring(0, start)).replaceFirst("");
    return name.length() < SHORTEST_NAME
        ? Optional.empty()
        : Optional.of(new NamedValue(name, folded.substring(start)));
  }
}
