package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.heading.SidewaysHead;
import io.fuhe.mapping.heading.SidewaysHead.Group;
import io.fuhe.mapping.layout.IndicatorColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of a table whose indicators of level 1 stand side by side. */
final class SidewaysIndicators {

  private final SidewaysHead head;
  private final List<List<RawIndicator>> ofGroups = new ArrayList<>();

  SidewaysIndicators(SidewaysHead head) {
    this.head = head;
    head.groups().forEach(any -> ofGroups.add(new ArrayList<>()));
  }

  /** Takes a row; false where it has no indicator. */
  boolean take(List<Cell> row) {
    boolean any = false;
    for (int i = 0; i < ofGroups.size(); i++) {
      Group group = head.groups().get(i);
      Optional<Cell> name = below(group.name(), row);
      if (name.isPresent()) {
        ofGroups.get(i).add(raw(group, name.get(), below(group.target(), row).orElse(null)));
        any = true;
      }
    }
    return any;
  }

  /** The rows, those of one level together. */
  List<RawIndicator> rows() {
    return ofGroups.stream().flatMap(List::stream).toList();
  }

  private static Optional<Cell> below(Head head, List<Cell> row) {
    return row.stream()
        .filter(cell -> !cell.blank() && cell.columnSpan() <= head.to() - head.from())
        .filter(cell -> head.overlap(cell) > 0)
        .findFirst();
  }

  private static RawIndicator raw(Group group, Cell name, Cell target) {
    Map<IndicatorColumn, Head> columns = new EnumMap<>(IndicatorColumn.class);
    columns.put(IndicatorColumn.NAME, group.name());
    columns.put(IndicatorColumn.TARGET, group.target());
    Map<IndicatorColumn, List<Cell>> cells = new EnumMap<>(IndicatorColumn.class);
    cells.put(IndicatorColumn.LEVEL1, List.of(group.level1()));
    cells.put(IndicatorColumn.NAME, List.of(name));
    if (target != null) {
      cells.put(IndicatorColumn.TARGET, List.of(target));
    }
    return new RawIndicator(null, new HeaderRow<>(columns, List.of(), List.of(), null, 1), cells);
  }
}
