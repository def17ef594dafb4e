package io.fuhe.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A received file as grids.
 *
 * @param format what the file is by its content
 * @param grids one a sheet, or one for the whole flow of a text document
 * @param notes what the reader left out or met on its way, for the ledger
 * @param unread why a part of it could not be read, or null; the reason of the file where the rest
 *     holds no form
 * @param second a guess at the grids where the first reading found no table, or an empty list; it
 *     counts only if what it says proves it
 */
public record Document(
    Format format, List<Grid> grids, List<Note> notes, Reason unread, List<Grid> second) {

  public Document {
    grids = List.copyOf(grids);
    notes = List.copyOf(notes);
    second = List.copyOf(second);
  }

  /** A document that was read whole. */
  public Document(Format format, List<Grid> grids, List<Note> notes) {
    this(format, grids, notes, null);
  }

  /** A document of which a part could not be read. */
  public Document(Format format, List<Grid> grids, List<Note> notes, Reason unread) {
    this(format, grids, notes, unread, List.of());
  }

  /** This document with a guess at its grids. */
  public Document or(List<Grid> guess) {
    return new Document(format, grids, notes, unread, guess);
  }

  /** This document with its guess as its grids, which a note tells. */
  public Document guessed() {
    List<Note> told = new ArrayList<>(notes);
    told.add(Note.of(Note.Code.COLUMNS_BY_ALIGNMENT));
    return new Document(format, second, told, unread);
  }

  /** This document with other grids. */
  Document with(UnaryOperator<Grid> change) {
    return new Document(
        format,
        grids.stream().map(change).toList(),
        notes,
        unread,
        second.stream().map(change).toList());
  }

  /** This document with forms that stand beside one another in a table taken apart. */
  Document parted() {
    List<Grid> parts = grids.stream().flatMap(grid -> SideBySide.parts(grid).stream()).toList();
    return parts.size() == grids.size() ? this : new Document(format, parts, notes, unread, second);
  }

  /** This document with the grids and notes of what else was read in its file. */
  public Document and(Document other) {
    List<Grid> both = new ArrayList<>(grids);
    both.addAll(other.grids);
    List<Note> told = new ArrayList<>(notes);
    told.addAll(other.notes);
    return new Document(format, both, told, other.unread, second);
  }

  /** This document with one more note. */
  public Document with(Note note) {
    List<Note> told = new ArrayList<>(notes);
    told.add(note);
    return new Document(format, grids, told, unread, second);
  }

  /** This document with other notes. */
  Document noted(List<Note> other) {
    return new Document(format, grids, other, unread, second);
  }
}
