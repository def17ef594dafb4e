package io.fuhe.document.excel;

import io.fuhe.document.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;

/** Collects what a person should know of a sheet: what was left out of it, and why. */
final class SheetNotes {

  /** A note names no more than these; the first ones tell where to look. */
  private static final int MOST_NAMED = 12;

  private final String sheet;
  private final TreeSet<Integer> rows = new TreeSet<>();
  private final TreeSet<Integer> columns = new TreeSet<>();
  private final List<String> unseen = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> unformatted = new ArrayList<>();

  SheetNotes(String sheet) {
    this.sheet = sheet;
  }

  /** A row that is hidden and holds something. */
  void hiddenRow(int row) {
    rows.add(row);
  }

  /** A column that is hidden and holds something. */
  void hiddenColumn(int column) {
    columns.add(column);
  }

  /** A text that is struck through, or as white as its ground. */
  void unseen(BookCell cell) {
    unseen.add(address(cell));
  }

  /** A value that the file does not hold and nobody could compute. */
  void unknown(BookCell cell) {
    unknown.add(address(cell));
  }

  /** A number whose format shows nothing that can be read. */
  void unformatted(BookCell cell) {
    unformatted.add(address(cell));
  }

  private static String address(BookCell cell) {
    return new CellAddress(cell.row(), cell.column()).formatAsString();
  }

  List<Note> list() {
    List<Note> notes = new ArrayList<>();
    add(notes, Note.Code.HIDDEN_ROWS, rows.stream().map(row -> String.valueOf(row + 1)).toList());
    add(
        notes,
        Note.Code.HIDDEN_COLUMNS,
        columns.stream().map(CellReference::convertNumToColString).toList());
    add(notes, Note.Code.UNSEEN_TEXT, unseen);
    add(notes, Note.Code.NOT_COMPUTED, unknown);
    add(notes, Note.Code.NOT_FORMATTED, unformatted);
    return notes;
  }

  private void add(List<Note> notes, Note.Code code, List<String> where) {
    if (!where.isEmpty()) {
      String named = String.join(", ", where.subList(0, Math.min(MOST_NAMED, where.size())));
      notes.add(Note.of(code, sheet, named + (where.size() > MOST_NAMED ? " …" : "")));
    }
  }
}
