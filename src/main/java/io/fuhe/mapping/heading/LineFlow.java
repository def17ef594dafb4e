package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.mapping.layout.ReportWords;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether a line of prose goes on with the paragraph above. A reader of pages gives each line
 * of a paragraph for itself, and a paragraph may be torn by the end of a page.
 */
public final class LineFlow {

  /** Lines of one text differ by a character that would not fit, or a word that is not broken. */
  private static final int FULL_PERCENT = 90;

  /** So many of a hundred lines are at most as wide as the text; the rest are strays. */
  private static final int WIDTH_PERCENTILE = 95;

  /** A text whose lines are broken has so many full ones in a hundred. */
  private static final int FULL_LINES_PERCENT = 25;

  /** No page is narrower, in half characters. */
  private static final int NARROWEST = 40;

  /** So many lines of a paragraph tell how it goes on. */
  private static final int LINES_ABOVE = 20;

  private static final Pattern ENDS = Pattern.compile(".*[。;!?:]");
  private static final Pattern ENDS_HALFWAY = Pattern.compile(".*[:;]");
  private static final Pattern GOES_ON = Pattern.compile(".*[,、(《“/]");
  private static final Pattern RUNNING = Pattern.compile(".*[,。;].*");

  private final ReportWords words;
  private final int fullWidth;

  private LineFlow(List<Cell> lines, ReportWords words) {
    this.words = words;
    List<Integer> widths = lines.stream().map(line -> width(line.text())).sorted().toList();
    int widest = widths.isEmpty() ? 0 : widths.get((widths.size() - 1) * WIDTH_PERCENTILE / 100);
    int full = widest * FULL_PERCENT / 100;
    long fullLines = widths.stream().filter(width -> width >= full).count();
    boolean broken = widest >= NARROWEST && fullLines * 100 >= widths.size() * FULL_LINES_PERCENT;
    this.fullWidth = broken ? full : Integer.MAX_VALUE;
  }

  /** The flow of a whole document. */
  public static LineFlow of(Grid grid, ReportWords words) {
    return new LineFlow(
        grid.rowIndexes().stream()
            .map(grid::row)
            .filter(LineFlow::isProse)
            .map(row -> row.get(0))
            .toList(),
        words);
  }

  /** Whether a row is a line of text and no row of a table. */
  public static boolean isProse(List<Cell> row) {
    return row.size() == 1 && !row.get(0).blank() && row.get(0).place().table() == null;
  }

  /** Whether a line goes on with the paragraph that the lines above it make up so far. */
  public boolean continues(List<Cell> above, Cell line) {
    if (above.isEmpty() || words.number(Passage.of(List.of(line)).folded()).isPresent()) {
      return false;
    }
    int size = above.size();
    String text = Passage.of(above.subList(Math.max(0, size - LINES_ABOVE), size)).folded();
    boolean full = isFull(above.get(above.size() - 1));
    if (ENDS.matcher(text).matches()) {
      return full && ENDS_HALFWAY.matcher(text).matches();
    }
    return full
        || GOES_ON.matcher(text).matches()
        || opensBracket(text)
        || RUNNING.matcher(Brackets.without(text)).matches();
  }

  /** Whether a line that looks like a title is the rest of the sentence above it. */
  public boolean continuesSentence(Cell above, Cell line) {
    String text = Passage.of(List.of(above)).folded();
    return continues(List.of(above), line)
        && (GOES_ON.matcher(text).matches()
            || (isFull(above) && RUNNING.matcher(Brackets.without(text)).matches()));
  }

  /** Whether a line is as long as the lines of the text are. */
  public boolean isFull(Cell line) {
    return width(line.text()) >= fullWidth;
  }

  private static boolean opensBracket(String text) {
    return text.lastIndexOf('(') > text.lastIndexOf(')');
  }

  /** In half characters: a Chinese character is as wide as two others. */
  private static int width(String text) {
    return text.strip().codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
  }
}
