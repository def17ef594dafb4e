package io.fuhe.mapping.table;

import io.fuhe.form.Indicator;
import io.fuhe.form.Place;
import io.fuhe.form.Sense;
import io.fuhe.form.Senses;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a form says of changes in the year and of its scope. Some have a box for it, others write it
 * into the goal that was reached, or below the table.
 */
final class ChangesTold {

  private static final List<Sense> TELLING =
      List.of(
          Sense.BUDGET_ADJUSTED,
          Sense.TARGET_ADJUSTED,
          Sense.INDICATORS_CHANGED,
          Sense.NOT_EVALUATED,
          Sense.UNITS_BELOW);

  /** What is shorter is a label or a figure, and says nothing of a change by itself. */
  private static final int SHORTEST = 10;

  private ChangesTold() {}

  /** The words of each cell that tells of any; what the rows of indicators say, they say. */
  static List<Text> in(Region region, List<Indicator> indicators, Senses senses) {
    Set<Place> ofRows =
        indicators.stream()
            .flatMap(row -> Stream.of(row.name(), row.target(), row.actual(), row.explanation()))
            .filter(Objects::nonNull)
            .map(Text::place)
            .collect(Collectors.toSet());
    return region.rows().stream()
        .flatMap(row -> region.printed(row).stream())
        .filter(cell -> cell.text().length() >= SHORTEST && !ofRows.contains(cell.place()))
        .distinct()
        .filter(cell -> tells(Wording.fold(cell.text()), senses))
        .map(cell -> new Text(Wording.clean(cell.text()), cell.place()))
        .toList();
  }

  private static boolean tells(String folded, Senses senses) {
    return TELLING.stream().anyMatch(sense -> senses.of(sense).foundIn(folded));
  }
}
