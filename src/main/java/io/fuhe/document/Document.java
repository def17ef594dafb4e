package io.fuhe.document;

import java.util.List;

/**
 * A received file as grids.
 *
 * @param format what the file is by its content
 * @param grids one a sheet, or one for the whole flow of a text document
 * @param notes what the reader left out or met on its way, for the ledger
 * @param unread why a part of it could not be read, or null; the reason of the file where the rest
 *     holds no form
 */
public record Document(Format format, List<Grid> grids, List<Note> notes, Reason unread) {

  public Document {
    grids = List.copyOf(grids);
    notes = List.copyOf(notes);
  }

  /** A document that was read whole. */
  public Document(Format format, List<Grid> grids, List<Note> notes) {
    this(format, grids, notes, null);
  }

  /** This document with other grids. */
  Document with(List<Grid> other) {
    return new Document(format, other, notes, unread);
  }

  /** This document with other notes. */
  Document noted(List<Note> other) {
    return new Document(format, grids, other, unread);
  }
}
