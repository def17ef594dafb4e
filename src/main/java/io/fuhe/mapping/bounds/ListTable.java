package io.fuhe.mapping.bounds;

import io.fuhe.document.Cell;
import io.fuhe.form.PrintedNumber;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that lists several projects, each beside the rows of its indicators: every project is a
 * form of its own.
 */
final class ListTable {

  private final Region region;
  private final Vocabulary words;

  ListTable(Region region, Vocabulary words) {
    this.region = region;
    this.words = words;
  }

  /** A region for each project that is listed; the region itself where none is. */
  List<Region> split() {
    for (int at = 0; at < region.rows().size(); at++) {
      Optional<HeaderRow<IndicatorColumn>> head =
          HeaderRow.indicators(region.printedFrom(at), words);
      if (head.isPresent()) {
        int from = at + head.get().height();
        Optional<Head> project =
            head.get().left().stream()
                .filter(left -> namesProject(left) && !holdsAmounts(left, from))
                .findFirst();
        return project.isEmpty() ? List.of(region) : groups(from, head.get(), project.get());
      }
    }
    return List.of(region);
  }

  private boolean namesProject(Head head) {
    return words.listedProject().match(Wording.fold(head.cell().text()));
  }

  /** 按支出性质分 › 项目支出 is a column of money. */
  private boolean holdsAmounts(Head head, int from) {
    return region.rows().stream()
        .skip(from)
        .map(row -> region.grid().at(row, head.from()))
        .filter(cell -> !cell.blank())
        .findFirst()
        .filter(cell -> PrintedNumber.parse(cell.text()).isPresent())
        .isPresent();
  }

  private List<Region> groups(int from, HeaderRow<IndicatorColumn> head, Head project) {
    Map<Cell, List<Integer>> groups = new LinkedHashMap<>();
    Cell current = null;
    for (int row : region.rows().subList(from, region.rows().size())) {
      List<Cell> cells = region.row(row);
      Cell named = region.grid().at(row, project.from());
      current = named.blank() ? current : named;
      boolean indicator =
          head.assign(cells).values().stream().flatMap(List::stream).anyMatch(c -> !c.blank());
      if (current != null && indicator) {
        groups.computeIfAbsent(current, any -> new ArrayList<>()).add(row);
      }
    }
    List<Region> found = new ArrayList<>();
    for (List<Integer> rows : groups.values()) {
      List<Integer> all = new ArrayList<>(region.rows().subList(0, from));
      all.addAll(rows);
      found.add(region.only(all));
    }
    return found.isEmpty() ? List.of(region) : found;
  }
}
