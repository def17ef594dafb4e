package io.fuhe.worker;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.PagePicture;
import io.fuhe.document.Reason;
import io.fuhe.document.Scans;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.form.Place;
import io.fuhe.report.original.PagePictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Shows the part of a file that a place is in: its cells, and of a PDF a picture of the page. */
final class Looking {

  /** A sheet may have thousands of rows; so many around the place are shown. */
  private static final int ROWS = 150;

  /** Wider sheets are cut to the right. */
  private static final int COLUMNS = 80;

  private static final float PER_INCH = 110;

  private final Limits limits;
  private final Documents documents;

  /** Looks at files; what is in pictures is shown, and need not be recognized once more. */
  Looking(Limits limits) {
    this.limits = limits;
    this.documents = new Documents(limits.with(Scans.UNREAD));
  }

  /**
   * Looks at a file.
   *
   * @param at the place that is wanted; its sheet or page decides
   * @param picture where a picture of the page is written, if there can be one
   */
  Sight at(Path file, String name, Place at, Path picture) {
    try {
      Document document = documents.read(file, name);
      return at.page() == null
          ? ofGrid(document, at)
          : ofPage(document, at.page(), document.format() == Format.PDF ? file : null, picture);
    } catch (UnreadableDocument e) {
      return at.page() == null ? Sight.refused(e.reason()) : ofPicture(file, at.page(), picture, e);
    } catch (IOException e) {
      return Sight.refused(Reason.UNREADABLE);
    }
  }

  /** A page that is a picture. */
  private Sight ofPicture(Path file, int page, Path picture, UnreadableDocument met) {
    try {
      Optional<PagePicture> drawn = PagePicture.of(file, page, PER_INCH, limits);
      if (drawn.isEmpty()) {
        return Sight.refused(met.reason());
      }
      BufferedImage image = drawn.get().image();
      try (OutputStream out = Files.newOutputStream(picture)) {
        ImageIO.write(image, "png", out);
      }
      return new Sight(
          null,
          IntStream.rangeClosed(1, drawn.get().pages()).mapToObj(String::valueOf).toList(),
          page - 1,
          List.of(),
          0,
          0,
          points(image.getWidth(), drawn.get()),
          points(image.getHeight(), drawn.get()));
    } catch (IOException e) {
      return Sight.refused(met.reason());
    }
  }

  private static BigDecimal points(int pixels, PagePicture drawn) {
    return BigDecimal.valueOf(pixels)
        .divide(new BigDecimal(Float.toString(drawn.perPoint())), 2, RoundingMode.HALF_UP);
  }

  private static Sight ofGrid(Document document, Place at) {
    List<Grid> grids = document.grids();
    int part =
        IntStream.range(0, grids.size())
            .filter(i -> Objects.equals(grids.get(i).name(), at.sheet()))
            .findFirst()
            .orElse(0);
    if (grids.isEmpty()) {
      return Sight.refused(Reason.EMPTY_FILE);
    }
    Grid grid = grids.get(part);
    List<Integer> rows = List.copyOf(grid.rowIndexes());
    int wanted = Math.max(0, rows.indexOf(rowOf(grid, at)));
    int from = Math.max(0, Math.min(wanted - ROWS / 2, rows.size() - ROWS));
    int to = Math.min(rows.size(), from + ROWS);
    return new Sight(
        null,
        grids.stream().map(Grid::name).toList(),
        part,
        cells(grid, rows.subList(from, to)),
        from,
        rows.size() - to,
        null,
        null);
  }

  private static Integer rowOf(Grid grid, Place at) {
    return grid.cells().stream()
        .filter(cell -> isAt(cell, at))
        .map(Cell::row)
        .findFirst()
        .orElse(0);
  }

  private static boolean isAt(Cell cell, Place at) {
    return Objects.equals(cell.place().cell(), at.cell())
        && Objects.equals(cell.place().table(), at.table());
  }

  private static List<Cell> cells(Grid grid, List<Integer> rows) {
    List<Cell> shown = new ArrayList<>();
    TreeSet<Integer> wanted = new TreeSet<>(rows);
    for (Cell cell : grid.cells()) {
      if (wanted.contains(cell.row()) && cell.column() < COLUMNS) {
        shown.add(cell);
      }
    }
    return shown;
  }

  private static Sight ofPage(Document document, int page, Path pdf, Path picture)
      throws IOException {
    List<Cell> cells =
        document.grids().stream()
            .flatMap(grid -> grid.cells().stream())
            .filter(cell -> Objects.equals(cell.place().page(), page))
            .toList();
    int pages =
        document.grids().stream()
            .flatMap(grid -> grid.cells().stream())
            .map(cell -> cell.place().page())
            .filter(Objects::nonNull)
            .max(Integer::compare)
            .orElse(page);
    List<BigDecimal> size = List.of();
    if (pdf != null) {
      try (OutputStream out = Files.newOutputStream(picture)) {
        size = PagePictures.page(pdf, page, out);
      }
    }
    return new Sight(
        null,
        IntStream.rangeClosed(1, pages).mapToObj(String::valueOf).toList(),
        page - 1,
        cells,
        0,
        0,
        size.isEmpty() ? null : size.get(0),
        size.isEmpty() ? null : size.get(1));
  }
}
