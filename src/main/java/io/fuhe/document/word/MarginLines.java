package io.fuhe.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts what stands at the top and at the bottom of pages in its place in the flow: before what its
 * section holds, and after it. What the pages of the next section repeat is not told again.
 */
final class MarginLines {

  /** Nothing but the number of the page, in any of the usual wordings. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)[\\s\\d０-９一二三四五六七八九十第共总页码之/／|·—–\\-－~～.:：()（）ivxlc]*|page.{0,20}");

  private MarginLines() {}

  /** The lines of a page's head or foot without the pages' numbers. */
  static List<String> of(List<Block> content) {
    return CellText.of(content)
        .lines()
        .filter(line -> !PAGE_NUMBER.matcher(line).matches())
        .toList();
  }

  /** The blocks of a body, what its sections say of their pages put where it is seen. */
  static List<Block> placed(List<Block> body) {
    List<Block> placed = new ArrayList<>();
    int begin = 0;
    List<String> head = List.of();
    List<String> foot = List.of();
    for (Block block : body) {
      if (block instanceof Block.Section section) {
        if (!section.head().isEmpty() && !section.head().equals(head)) {
          placed.add(begin, new Block.Margin(section.head()));
        }
        if (!section.foot().isEmpty() && !section.foot().equals(foot)) {
          placed.add(new Block.Margin(section.foot()));
        }
        // A section without its own has that of the section before.
        head = section.head().isEmpty() ? head : section.head();
        foot = section.foot().isEmpty() ? foot : section.foot();
        begin = placed.size();
      } else {
        placed.add(block);
      }
    }
    return placed;
  }
}
