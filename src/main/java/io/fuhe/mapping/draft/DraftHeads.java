package io.fuhe.mapping.draft;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.form.Coverage.Block;
import io.fuhe.form.Place;
import io.fuhe.mapping.heading.BudgetHead;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeadFinder;
import io.fuhe.mapping.heading.HeadRoles;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.heading.IndicatorHead;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Meanings;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the heads of tables in a grid, and where the usual words are not enough for one, the row
 * that looks most like it.
 */
final class DraftHeads {

  /** A row with fewer known headings may be anything. */
  private static final int FEWEST_KNOWN = 2;

  private static final int FEWEST_HEADINGS = 3;
  private static final int MOST_SHOWN = 2;

  private final Vocabulary words;

  DraftHeads(Vocabulary words) {
    this.words = words;
  }

  /** The heads from top to bottom. */
  List<DraftHead> in(Grid grid) {
    List<DraftHead> found = new ArrayList<>();
    find(grid, indicators(), found);
    find(grid, budget(), found);
    found.sort(Comparator.comparingInt(DraftHead::row));
    return found;
  }

  private Kind<IndicatorColumn> indicators() {
    return new Kind<>(
        Block.INDICATORS,
        IndicatorColumn.class,
        words.indicators(),
        rows -> IndicatorHead.find(rows, words));
  }

  private Kind<BudgetColumn> budget() {
    return new Kind<>(
        Block.BUDGET, BudgetColumn.class, words.budget(), rows -> BudgetHead.find(rows, words));
  }

  private <E extends Enum<E>> void find(Grid grid, Kind<E> kind, List<DraftHead> found) {
    List<DraftHead> own = new ArrayList<>();
    for (int row : grid.rowIndexes()) {
      if (isFree(row, found)) {
        kind.finder()
            .of(Region.ahead(grid, row))
            .ifPresent(head -> own.add(known(grid, row, kind, head)));
      }
    }
    if (own.isEmpty()) {
      likely(grid, kind, found).or(() -> byShape(grid, kind, found)).ifPresent(own::add);
    }
    found.addAll(own);
  }

  private static boolean isFree(int row, List<DraftHead> found) {
    return found.stream().noneMatch(head -> head.row() == row);
  }

  private <E extends Enum<E>> DraftHead known(Grid grid, int row, Kind<E> kind, HeaderRow<E> head) {
    List<Head> all = new ArrayList<>(head.columns().values());
    all.addAll(head.others());
    return draft(grid, row, kind, head, all);
  }

  /** The row with most headings that are known. */
  private <E extends Enum<E>> Optional<DraftHead> likely(
      Grid grid, Kind<E> kind, List<DraftHead> found) {
    HeadRoles<E> roles =
        new HeadRoles<>(kind.type(), kind.words(), words.divisions(), words.otherTime());
    int best = FEWEST_KNOWN - 1;
    DraftHead likely = null;
    for (int row : grid.rowIndexes()) {
      List<Cell> printed = Region.ahead(grid, row).get(0);
      HeaderRow<E> read = roles.read(Head.of(List.of(printed)), 1);
      boolean looks =
          isFree(row, found)
              && printed.size() >= FEWEST_HEADINGS
              && !HeadFinder.holdsFigures(printed, roles)
              && read.columns().keySet().stream().anyMatch(DraftHeads::isOwn);
      if (looks && read.columns().size() > best) {
        best = read.columns().size();
        likely = draft(grid, row, kind, read, all(printed, read));
      }
    }
    return Optional.ofNullable(likely);
  }

  /** The row of words with most rows below that are filled in as such a table is. */
  private <E extends Enum<E>> Optional<DraftHead> byShape(
      Grid grid, Kind<E> kind, List<DraftHead> found) {
    TableShape shape = new TableShape(grid);
    return grid.rowIndexes().stream()
        .filter(row -> isFree(row, found) && shape.mayBeHead(row))
        .filter(row -> shape.rowsBelow(row) > 1 && shape.isOfAmounts(row) == kind.ofAmounts())
        .max(Comparator.comparingInt(shape::rowsBelow))
        .map(
            row -> {
              List<Cell> printed = Region.ahead(grid, row).get(0);
              HeadRoles<E> roles =
                  new HeadRoles<>(kind.type(), kind.words(), words.divisions(), words.otherTime());
              HeaderRow<E> read = roles.read(Head.of(List.of(printed)), 1);
              return draft(grid, row, kind, read, all(printed, read));
            });
  }

  /** Points and scores stand in tables of both kinds. */
  private static boolean isOwn(Enum<?> role) {
    return !List.of("POINTS", "SCORE", "IGNORED").contains(role.name());
  }

  private static <E extends Enum<E>> List<Head> all(List<Cell> printed, HeaderRow<E> read) {
    List<Head> known = new ArrayList<>(read.columns().values());
    known.addAll(read.others());
    Head.of(List.of(printed)).stream()
        .filter(head -> known.stream().noneMatch(k -> k.path().equals(head.path())))
        .forEach(known::add);
    return known;
  }

  private <E extends Enum<E>> DraftHead draft(
      Grid grid, int row, Kind<E> kind, HeaderRow<E> read, List<Head> heads) {
    List<MappingDraft.Column> columns = new ArrayList<>();
    List<Place> unknown = new ArrayList<>();
    heads.stream()
        .sorted(Comparator.comparingInt(Head::from))
        .forEach(
            head -> {
              List<Cell> below =
                  grid.cells().stream().filter(cell -> DraftHead.isBelow(cell, head)).toList();
              MappingDraft.Column column = column(head, kind, read, below);
              columns.add(column);
              if (column.role() == null) {
                below.forEach(cell -> unknown.add(cell.place()));
              }
            });
    List<String> roles =
        Arrays.stream(kind.type().getEnumConstants()).map(DraftHeads::called).toList();
    return new DraftHead(kind.block(), row, roles, columns, unknown);
  }

  private <E extends Enum<E>> MappingDraft.Column column(
      Head head, Kind<E> kind, HeaderRow<E> read, List<Cell> below) {
    CellReader reading = new CellReader(words, null);
    String word = Wording.bare(head.cell().text());
    Optional<E> role =
        read.columns().entrySet().stream()
            .filter(e -> e.getValue().path().equals(head.path()))
            .map(Map.Entry::getKey)
            .findFirst();
    String called =
        role.map(DraftHeads::called).orElse(head.leftOut() ? DraftReader.IGNORED : null);
    String expression =
        called == null
            ? null
            : Arrays.stream(kind.type().getEnumConstants())
                .filter(e -> called(e).equals(called))
                .findFirst()
                .flatMap(e -> kind.words().of(e).matching(word))
                .orElse(null);
    return new MappingDraft.Column(
        head.words(),
        word,
        called,
        expression,
        below.stream().limit(MOST_SHOWN).map(reading::text).toList());
  }

  private static String called(Enum<?> role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /** A kind of tables. */
  private record Kind<E extends Enum<E>>(
      Block block, Class<E> type, Meanings<E> words, Finder<E> finder) {

    boolean ofAmounts() {
      return block == Block.BUDGET;
    }
  }

  /** Finds the head that begins with the first of some rows. */
  private interface Finder<E extends Enum<E>> {
    Optional<HeaderRow<E>> of(List<List<Cell>> rows);
  }
}
