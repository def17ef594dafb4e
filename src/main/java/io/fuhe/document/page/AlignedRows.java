package io.fuhe.document.page;

import static java.util.stream.Collectors.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The rows of a part of a table without lines: cells of one row begin, end or have their middle at
 * one height. What stands between two rows is a label that spans several.
 */
final class AlignedRows {

  /** Heights nearer than this, in heights of a line, are one. */
  private static final float SAME = 0.35f;

  /** A row stands off from the next as far as others do, give or take this share. */
  private static final float AS_FAR = 0.4f;

  /** A cell of two lines is higher than this, in heights of a line. */
  private static final float HIGH = 1.5f;

  private final List<AlignedBlock> blocks;
  private final float line;

  private AlignedRows(List<AlignedBlock> blocks) {
    this.blocks = blocks;
    this.line = blocks.stream().map(b -> b.bottom() - b.top()).min(Float::compare).orElse(1f);
  }

  /**
   * The rows, from top to bottom, each with its cells.
   *
   * @param blocks the cells of a part, in any order
   */
  static List<List<AlignedBlock>> of(List<AlignedBlock> blocks) {
    AlignedRows rows = new AlignedRows(blocks);
    List<List<AlignedBlock>> best = List.of();
    for (ToDoubleFunction<AlignedBlock> height :
        List.<ToDoubleFunction<AlignedBlock>>of(
            AlignedBlock::middle, AlignedBlock::top, AlignedBlock::bottom)) {
      List<List<AlignedBlock>> found = rows.by(height);
      best = best.isEmpty() || weight(found) > weight(best) ? found : best;
    }
    return best;
  }

  /** How many cells stand beside another one. */
  private static int weight(List<List<AlignedBlock>> rows) {
    return rows.stream().mapToInt(row -> row.size() - 1).sum();
  }

  private List<List<AlignedBlock>> by(ToDoubleFunction<AlignedBlock> height) {
    List<List<AlignedBlock>> level = new ArrayList<>();
    double last = 0;
    for (AlignedBlock block : blocks.stream().sorted(Comparator.comparingDouble(height)).toList()) {
      double at = height.applyAsDouble(block);
      if (level.isEmpty() || at - last > SAME * line) {
        level.add(new ArrayList<>());
      }
      level.get(level.size() - 1).add(block);
      last = at;
    }
    level.forEach(row -> row.removeIf(block -> spans(block, row, level)));
    level.removeIf(List::isEmpty);
    return kept(level);
  }

  /** Whether a block reaches over the middle of another row. */
  private static boolean spans(
      AlignedBlock block, List<AlignedBlock> own, List<List<AlignedBlock>> rows) {
    return rows.stream()
        .filter(row -> row != own && row.size() > 1)
        .anyMatch(row -> block.covers(row.get(0).middle()) && !row.get(0).covers(block.middle()));
  }

  /** The rows that do not meet, the fullest first. */
  private List<List<AlignedBlock>> kept(List<List<AlignedBlock>> level) {
    int most = level.stream().mapToInt(List::size).max().orElse(0);
    List<List<AlignedBlock>> full = level.stream().filter(row -> 2 * row.size() > most).toList();
    int names = names(full);
    float gap = Float.MAX_VALUE;
    for (int i = 1; i < full.size(); i++) {
      float between =
          top(unlabelled(full.get(i), names)) - bottom(unlabelled(full.get(i - 1), names));
      gap = between > 0 ? Math.min(gap, between) : gap;
    }
    float least = gap == Float.MAX_VALUE ? 0 : AS_FAR * gap;
    for (List<AlignedBlock> row : full) {
      row.removeIf(block -> meets(block, row, full, names, least));
    }
    List<List<AlignedBlock>> kept = new ArrayList<>();
    level.stream()
        .sorted(Comparator.comparingInt((List<AlignedBlock> row) -> -row.size()))
        .filter(row -> kept.stream().allMatch(other -> apart(row, other) >= least))
        .forEach(kept::add);
    kept.sort(Comparator.comparingDouble(AlignedRows::top));
    return kept;
  }

  /** The first of the columns in which most rows have a cell: labels stand to its left. */
  private static int names(List<List<AlignedBlock>> rows) {
    TreeMap<Integer, Long> cells =
        rows.stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(AlignedBlock::column, TreeMap::new, counting()));
    long most = cells.values().stream().max(Long::compare).orElse(0L);
    return cells.entrySet().stream()
        .filter(column -> column.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  /** Whether a label that is higher than its row comes too near to another row: it spans both. */
  private boolean meets(
      AlignedBlock block,
      List<AlignedBlock> own,
      List<List<AlignedBlock>> rows,
      int names,
      float least) {
    return isLabel(block, names)
        && own.stream().anyMatch(other -> !isLabel(other, names))
        && rows.stream()
            .anyMatch(row -> row != own && apart(List.of(block), unlabelled(row, names)) < least);
  }

  /** A row without labels that are higher than it; the whole row where nothing is left. */
  private List<AlignedBlock> unlabelled(List<AlignedBlock> row, int names) {
    List<AlignedBlock> rest = row.stream().filter(block -> !isLabel(block, names)).toList();
    return rest.isEmpty() ? row : rest;
  }

  private boolean isLabel(AlignedBlock block, int names) {
    return block.column() < names && isHigh(block);
  }

  private boolean isHigh(AlignedBlock block) {
    return block.bottom() - block.top() > HIGH * line;
  }

  private static float apart(List<AlignedBlock> row, List<AlignedBlock> other) {
    return Math.max(top(row) - bottom(other), top(other) - bottom(row));
  }

  static float top(List<AlignedBlock> row) {
    return row.stream().map(AlignedBlock::top).min(Float::compare).orElseThrow();
  }

  static float bottom(List<AlignedBlock> row) {
    return row.stream().map(AlignedBlock::bottom).max(Float::compare).orElseThrow();
  }
}
