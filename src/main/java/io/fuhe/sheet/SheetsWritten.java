package io.fuhe.sheet;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of writing review sheets.
 *
 * @param workbooks the files, in the order of their units and years
 * @param sheets how many forms they review
 * @param unaddressed how many more forms name no unit or no year
 * @param kept earlier workbooks that said something else, under the names that they have now
 */
public record SheetsWritten(List<Path> workbooks, int sheets, int unaddressed, List<Path> kept) {

  public SheetsWritten {
    workbooks = List.copyOf(workbooks);
    kept = List.copyOf(kept);
  }
}
