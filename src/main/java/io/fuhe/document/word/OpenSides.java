package io.fuhe.document.word;

import io.fuhe.document.flow.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cells below one another without a line between them, of which one says something, are one to who
 * looks at them, though nobody merged them.
 */
final class OpenSides {

  /** The sides of a column in one row. */
  private record Sides(int left, int right) {}

  /** A cell by its row and its number in it. */
  private record At(int row, int number) {}

  private final List<List<Block.TableCell>> rows = new ArrayList<>();
  private final Set<Integer> openAbove;
  private final Set<Integer> openBelow;

  private OpenSides(
      List<List<Block.TableCell>> rows, Set<Integer> openAbove, Set<Integer> openBelow) {
    rows.forEach(row -> this.rows.add(new ArrayList<>(row)));
    this.openAbove = openAbove;
    this.openBelow = openBelow;
  }

  /**
   * The rows of a table with such cells merged.
   *
   * @param openAbove the elements of the cells that have no line above by their own word
   * @param openBelow likewise below
   */
  static List<List<Block.TableCell>> merged(
      List<List<Block.TableCell>> rows, Set<Integer> openAbove, Set<Integer> openBelow) {
    if (openAbove.isEmpty() || openBelow.isEmpty()) {
      return rows;
    }
    OpenSides sides = new OpenSides(rows, openAbove, openBelow);
    sides.merge();
    return sides.rows;
  }

  private void merge() {
    Map<Sides, List<At>> open = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      Map<Sides, List<At>> next = new HashMap<>();
      for (int number = 0; number < rows.get(row).size(); number++) {
        Block.TableCell cell = rows.get(row).get(number);
        Sides sides = new Sides(cell.left(), cell.right());
        List<At> run = goesOn(open.get(sides), cell) ? open.remove(sides) : new ArrayList<>();
        run.add(new At(row, number));
        next.put(sides, run);
      }
      open.values().forEach(this::join);
      open = next;
    }
    open.values().forEach(this::join);
  }

  private boolean goesOn(List<At> run, Block.TableCell cell) {
    return run != null
        && cell.merge() == Merge.NONE
        && openAbove.contains(cell.element())
        && cell(run.get(run.size() - 1)).merge() == Merge.NONE
        && openBelow.contains(cell(run.get(run.size() - 1)).element());
  }

  /** Makes one cell of a run that lines bound above and below, with what one of its cells says. */
  private void join(List<At> run) {
    List<Block.TableCell> said =
        run.stream().map(this::cell).filter(c -> !CellText.of(c.content()).isBlank()).toList();
    boolean bounded =
        !openAbove.contains(cell(run.get(0)).element())
            && !openBelow.contains(cell(run.get(run.size() - 1)).element());
    if (run.size() < 2 || said.size() != 1 || !bounded) {
      return;
    }
    for (int i = 0; i < run.size(); i++) {
      Block.TableCell cell = cell(run.get(i));
      Block.TableCell label = said.get(0);
      set(
          run.get(i),
          i == 0
              ? new Block.TableCell(
                  cell.left(), cell.right(), Merge.START, label.content(), label.element())
              : new Block.TableCell(
                  cell.left(), cell.right(), Merge.CONTINUE, List.of(), cell.element()));
    }
  }

  private Block.TableCell cell(At at) {
    return rows.get(at.row()).get(at.number());
  }

  private void set(At at, Block.TableCell cell) {
    rows.get(at.row()).set(at.number(), cell);
  }
}
