package io.fuhe.document.word;

import com.rtfparserkit.rtf.Command;
import io.fuhe.document.flow.Merge;
import java.util.ArrayList;
import java.util.List;

/** The definition of a row of an RTF: where its cells end and which are merged. */
final class RtfRow {

  /** Stands in for a width that the file does not say. */
  private static final int SOME_WIDTH = 1000;

  /** Where cells of one row end, in twips. */
  private record Drawn(int right, Merge merge, boolean joinedLeft) {}

  private final List<Drawn> cells = new ArrayList<>();
  private int left;
  private Merge merge = Merge.NONE;
  private boolean joinedLeft;

  /** Takes a command; those that define no row are no matter. */
  void take(Command command, int parameter) {
    switch (command) {
      case trowd -> {
        cells.clear();
        left = 0;
        endCell();
      }
      case trleft -> left = parameter;
      case clvmgf -> merge = Merge.START;
      case clvmrg -> merge = Merge.CONTINUE;
      case clmrg -> joinedLeft = true;
      case cellx -> {
        cells.add(new Drawn(parameter, merge, joinedLeft));
        endCell();
      }
      default -> {}
    }
  }

  private void endCell() {
    merge = Merge.NONE;
    joinedLeft = false;
  }

  /** The cells of a row with their edges. */
  List<Block.TableCell> drawn(List<List<Block>> contents) {
    List<Block.TableCell> row = new ArrayList<>();
    int edge = left;
    for (int i = 0; i < contents.size(); i++) {
      Drawn cell =
          i < cells.size() ? cells.get(i) : new Drawn(edge + SOME_WIDTH, Merge.NONE, false);
      int right = Math.max(edge, cell.right());
      if (cell.joinedLeft() && !row.isEmpty()) {
        Block.TableCell begun = row.remove(row.size() - 1);
        row.add(new Block.TableCell(begun.left(), right, begun.merge(), begun.content(), 0));
      } else {
        row.add(new Block.TableCell(edge, right, cell.merge(), contents.get(i), 0));
      }
      edge = right;
    }
    return row;
  }
}
