package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The head of a table whose indicators of level 1 stand side by side, each over names and values of
 * its own: {@code 成本指标 › 三级指标 | 指标值, 产出指标 › 三级指标 | 指标值}, ….
 *
 * @param groups from left to right
 * @param left the heads to the left of them: project, money, goal
 * @param height how many rows it has
 */
public record SidewaysHead(List<Group> groups, List<Head> left, int height) {

  private static final int FEWEST = 2;
  private static final int MOST_ROWS = 3;

  /** The lists are copied. */
  public SidewaysHead {
    groups = List.copyOf(groups);
    left = List.copyOf(left);
  }

  /** An indicator of level 1 with the columns of its names and of their values. */
  public record Group(Cell level1, Head name, Head target) {}

  /** The head that begins with the first of these rows. */
  public static Optional<SidewaysHead> of(List<List<Cell>> ahead, Vocabulary words) {
    int most = Math.min(MOST_ROWS, ahead.size());
    int level1 = 0;
    while (level1 < most - 1 && !namesLevel1(ahead.get(level1), words)) {
      level1++;
    }
    for (int height = Math.max(FEWEST, level1 + 2); height <= most; height++) {
      List<Head> heads = Head.of(ahead.subList(0, height));
      List<Group> groups = groups(heads, words);
      if (groups.size() >= FEWEST) {
        int from = groups.get(0).name().from();
        List<Head> left = heads.stream().filter(head -> head.to() <= from).toList();
        return Optional.of(new SidewaysHead(groups, left, height));
      }
    }
    return Optional.empty();
  }

  private static boolean namesLevel1(List<Cell> row, Vocabulary words) {
    return row.stream().anyMatch(c -> words.packedLevel1().match(Wording.bare(c.text())));
  }

  private static List<Group> groups(List<Head> heads, Vocabulary words) {
    List<Group> found = new ArrayList<>();
    for (int i = 0; i + 1 < heads.size(); i++) {
      Head name = heads.get(i);
      Head target = heads.get(i + 1);
      boolean group =
          name.parent() != null
              && name.parent().equals(target.parent())
              && words.packedLevel1().match(Wording.bare(name.parent().text()))
              && means(name, IndicatorColumn.NAME, words)
              && means(target, IndicatorColumn.TARGET, words);
      if (group) {
        found.add(new Group(name.parent(), name, target));
      }
    }
    return found;
  }

  private static boolean means(Head head, IndicatorColumn column, Vocabulary words) {
    return words.indicators().of(column).match(Wording.bare(head.cell().text()));
  }
}
