package io.fuhe.document;

import java.util.List;

/**
 * A received file as grids.
 *
 * @param format what the file is by its content
 * @param grids one a sheet, or one for the whole flow of a text document
 * @param notes what the reader left out or met on its way, for the ledger
 */
public record Document(Format format, List<Grid> grids, List<Note> notes) {

  public Document {
    grids = List.copyOf(grids);
    notes = List.copyOf(notes);
  }
}
