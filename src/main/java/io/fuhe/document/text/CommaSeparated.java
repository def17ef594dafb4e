package io.fuhe.document.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values between commas, as spreadsheets export them. */
final class CommaSeparated implements Dialect {

  /** Prose has commas too, but not the same number in most lines. */
  private static final int PERCENT_ALIKE = 60;

  private static final int FEWEST_FIELDS = 3;

  /** Whether most records have one and the same number of fields. */
  static boolean isIn(String text) {
    List<Integer> sizes =
        DelimitedText.records(text, ',').stream()
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
    for (List<String> fields : DelimitedText.records(text, ',')) {
      if (fields.size() > 1) {
        sections.row(fields);
      } else {
        sections.prose(fields.get(0));
      }
    }
    return sections.list();
  }
}
