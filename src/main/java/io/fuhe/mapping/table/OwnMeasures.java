package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The measures that a form prints for itself, wherever it does, and that stand above the common
 * ones.
 *
 * @param executionScoring how the execution is scored, 执行率≥90%得满分; null where nothing is said
 * @param bestGradeFrom the score from which the best grade is given, the 85 of 85分以上为优, or null
 * @param fullPointsFrom the least share of a target, in percent, that earns all points, the 90 of
 *     完成目标值90%以上得满分, or null
 */
record OwnMeasures(Text executionScoring, Text bestGradeFrom, Text fullPointsFrom) {

  /** What the first cell says that says anything. */
  static OwnMeasures of(Region region, Vocabulary words) {
    List<Cell> cells =
        region.rows().stream().flatMap(r -> region.printed(r).stream()).distinct().toList();
    return new OwnMeasures(
        first(
            cells,
            cell ->
                words.executionScoring().findIn(Wording.fold(cell.text()))
                    ? Optional.of(new Text(Wording.clean(cell.text()), cell.place()))
                    : Optional.empty()),
        first(cells, cell -> bestGradeFrom(cell, words)),
        cells.stream()
            .flatMap(cell -> fullPointsFrom(cell, words))
            .min(Comparator.comparing(from -> new BigDecimal(from.value())))
            .orElse(null));
  }

  private static Text first(List<Cell> cells, Function<Cell, Optional<Text>> said) {
    return cells.stream().map(said).flatMap(Optional::stream).findFirst().orElse(null);
  }

  private static Stream<Text> fullPointsFrom(Cell cell, Vocabulary words) {
    return words.fullPointsFrom().allIn(Wording.fold(cell.text())).stream()
        .map(said -> new Text(said.group(1), cell.place()));
  }

  private static Optional<Text> bestGradeFrom(Cell cell, Vocabulary words) {
    return words
        .bestGradeFrom()
        .firstIn(Wording.fold(cell.text()))
        .flatMap(
            said -> Stream.of(said.group(1), said.group(2)).filter(Objects::nonNull).findFirst())
        .map(from -> new Text(from, cell.place()));
  }
}
