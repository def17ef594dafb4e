package io.fuhe.mapping.bounds;

import io.fuhe.document.Cell;
import io.fuhe.form.PrintedNumber;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.heading.IndicatorHead;
import io.fuhe.mapping.heading.PackedText;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.heading.SidewaysHead;
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
      Optional<HeaderRow<IndicatorColumn>> head = IndicatorHead.find(region.printedFrom(at), words);
      if (head.isPresent()) {
        return groups(at + head.get().height(), head.get().left(), head.get().firstColumn());
      }
      Optional<SidewaysHead> sideways = SidewaysHead.of(region.printedFrom(at), words);
      if (sideways.isPresent()) {
        List<Head> left = sideways.get().left();
        int first = sideways.get().groups().get(0).name().from();
        return groups(at + sideways.get().height(), left, first);
      }
    }
    return packed();
  }

  /** A region for each row of a list that packs the indicators of a project into one cell. */
  private List<Region> packed() {
    for (int at = 0; at < region.rows().size(); at++) {
      Optional<Head> project = PackedText.listedProject(region.printedFrom(at), words);
      if (project.isPresent()) {
        List<Integer> rows = region.rows();
        List<Head> heads = Head.of(region.printedFrom(at).subList(0, 1));
        List<Region> found = new ArrayList<>();
        for (int row : rows.subList(at + 1, rows.size())) {
          boolean begins = region.printed(row).stream().anyMatch(cell -> cell.row() == row);
          if (begins && !PackedText.in(region.row(row), heads, words).isEmpty()) {
            List<Integer> own = new ArrayList<>(rows.subList(0, at + 1));
            own.add(row);
            found.add(region.only(own));
          }
        }
        return found;
      }
    }
    return List.of(region);
  }

  private boolean namesProject(Head head) {
    return words.listedProject().match(Wording.fold(head.cell().text()));
  }

  /** Whether a project is printed anew in each of its rows, with all that stands beside it. */
  private boolean isSaidAgain(Cell project, Cell again, int firstColumn) {
    return project != null
        && project.rowSpan() == 1
        && project.text().equals(again.text())
        && beside(project, firstColumn).equals(beside(again, firstColumn));
  }

  /** What stands left of the indicators in the row of a project; numbers of rows aside. */
  private List<String> beside(Cell project, int firstColumn) {
    return region.printed(project.row()).stream()
        .filter(cell -> cell.column() >= project.column() && cell.column() < firstColumn)
        .map(Cell::text)
        .toList();
  }

  /** 按支出性质分 › 项目支出 is a column of money, and 项目 › 绩效管理（40分） one of scored labels. */
  private boolean holdsNoProject(Head head, int from) {
    return region.rows().stream()
        .skip(from)
        .map(row -> region.grid().at(row, head.from()))
        .filter(cell -> !cell.blank())
        .findFirst()
        .filter(
            cell ->
                PrintedNumber.parse(cell.text()).isPresent()
                    || words.pointsInLabel().matcher(Wording.fold(cell.text())).matches())
        .isPresent();
  }

  private List<Region> groups(int from, List<Head> left, int firstColumn) {
    Optional<Head> project =
        left.stream().filter(head -> namesProject(head) && !holdsNoProject(head, from)).findFirst();
    return project.isEmpty() ? List.of(region) : groups(from, firstColumn, project.get());
  }

  private List<Region> groups(int from, int firstColumn, Head project) {
    Map<Cell, List<Integer>> groups = new LinkedHashMap<>();
    Cell current = null;
    for (int row : region.rows().subList(from, region.rows().size())) {
      List<Cell> cells = region.row(row);
      Cell named = region.grid().at(row, project.from());
      current = named.blank() || isSaidAgain(current, named, firstColumn) ? current : named;
      boolean indicator = cells.stream().anyMatch(c -> c.column() >= firstColumn && !c.blank());
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
