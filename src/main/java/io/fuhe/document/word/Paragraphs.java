package io.fuhe.document.word;

import java.util.ArrayList;
import java.util.List;

/** Collects blocks, and joins a paragraph whose end a tracked change deleted with the next one. */
final class Paragraphs {

  private final List<Block> list = new ArrayList<>();
  private boolean open;

  /**
   * Adds a block.
   *
   * @param runsIntoNext whether its end was deleted
   */
  void add(Block block, boolean runsIntoNext) {
    if (open
        && block instanceof Block.Paragraph next
        && list.remove(list.size() - 1) instanceof Block.Paragraph last) {
      List<Block> floating = new ArrayList<>(last.floating());
      floating.addAll(next.floating());
      list.add(new Block.Paragraph(last.text() + next.text(), floating, last.element()));
    } else {
      list.add(block);
    }
    open = runsIntoNext;
  }

  List<Block> list() {
    return list;
  }
}
