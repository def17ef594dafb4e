package io.fuhe.mapping.table;

import io.fuhe.form.Sense;
import io.fuhe.form.Senses;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.Wording;
import java.util.List;

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

  private ChangesTold() {}

  /** The words of each cell that tells of any. */
  static List<Text> in(Region region, Senses senses) {
    return region.rows().stream()
        .flatMap(row -> region.printed(row).stream())
        .distinct()
        .filter(cell -> tells(Wording.fold(cell.text()), senses))
        .map(cell -> new Text(Wording.clean(cell.text()), cell.place()))
        .toList();
  }

  private static boolean tells(String folded, Senses senses) {
    return TELLING.stream().anyMatch(sense -> senses.of(sense).foundIn(folded));
  }
}
