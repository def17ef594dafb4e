package io.fuhe.document.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values between commas or semicolons, as spreadsheets export them and systems write for them. */
final class CommaSeparated implements Dialect {

  /** Semicolons where the comma is the decimal sign. */
  private static final List<Character> SIGNS = List.of(',', ';');

  /** By this first line Excel is told the sign. */
  private static final Pattern SAID = Pattern.compile("(?i)\"?sep=(.)\"?[ \\t,;]*+(?:\\R|$)");

  /** Some systems put a tab behind a number, or before it, so that Excel keeps it as it is. */
  private static final Pattern GUARD =
      Pattern.compile("(?<![^,;\"\\r\\n])\\t|\\t(?=[,;\"\\r\\n]|$)");

  /** For the same reason some write a number as a formula: ="97.5". */
  private static final Pattern FORMULA = Pattern.compile("=\"((?:[^\"]|\"\")*+)\"");

  private static final Pattern APOSTROPHE = Pattern.compile("['‘’](?=[-+]?\\d[\\d,.]*%?$)");

  /** Prose has commas too, but not the same number in most lines. */
  private static final int PERCENT_ALIKE = 60;

  private static final int FEWEST_FIELDS = 3;

  private final char sign;
  private final int begin;

  private CommaSeparated(char sign, int begin) {
    this.sign = sign;
    this.begin = begin;
  }

  /** The dialect of a text that is written so; empty for any other. */
  static Optional<CommaSeparated> of(String text) {
    Matcher said = SAID.matcher(text);
    if (said.lookingAt()) {
      return Optional.of(new CommaSeparated(said.group(1).charAt(0), said.end()));
    }
    String plain = unguarded(text);
    if (plain.indexOf('\t') >= 0) {
      return Optional.empty();
    }
    return SIGNS.stream()
        .filter(sign -> isIn(plain, sign))
        .findFirst()
        .map(sign -> new CommaSeparated(sign, 0));
  }

  private static String unguarded(String text) {
    return GUARD.matcher(text).replaceAll("");
  }

  /** Whether most records have one and the same number of fields. */
  private static boolean isIn(String text, char sign) {
    List<Integer> sizes =
        DelimitedText.records(text, sign).stream()
            .filter(record -> record.stream().anyMatch(field -> !field.isBlank()))
            .map(List::size)
            .toList();
    Map<Integer, Long> counts =
        sizes.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .anyMatch(
            e ->
                e.getValue() > 1
                    && e.getValue() * 100 >= (long) sizes.size() * PERCENT_ALIKE
                    && (e.getKey() >= FEWEST_FIELDS
                        || (e.getKey() == 2 && e.getValue() == sizes.size())));
  }

  @Override
  public List<Section> sections(String text) {
    Sections sections = new Sections();
    String rows = sign == '\t' ? text.substring(begin) : unguarded(text.substring(begin));
    for (List<String> fields : DelimitedText.records(rows, sign)) {
      List<String> values = fields.stream().map(CommaSeparated::value).toList();
      if (values.size() > 1) {
        sections.row(values);
      } else {
        sections.prose(values.get(0));
      }
    }
    return sections.list();
  }

  /** What Excel shows of a field. */
  private static String value(String field) {
    String stripped = field.strip();
    Matcher formula = FORMULA.matcher(stripped);
    String value = formula.matches() ? formula.group(1).replace("\"\"", "\"") : field;
    return APOSTROPHE.matcher(value.strip()).lookingAt() ? value.strip().substring(1) : value;
  }
}
