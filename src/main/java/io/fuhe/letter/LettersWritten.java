package io.fuhe.letter;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of writing letters.
 *
 * @param letters the files, in the order of their units and years
 * @param findings how many findings they list
 * @param unaddressed how many more would be asked about, did they name a unit and a year
 * @param judgements how many more must be judged, and are asked about only where that is wanted
 * @param kept earlier letters that said something else, under the names that they have now
 * @param settled the folder's letters of before about which nothing is asked now
 */
public record LettersWritten(
    List<Path> letters,
    int findings,
    int unaddressed,
    int judgements,
    List<Path> kept,
    List<Path> settled) {

  public LettersWritten {
    letters = List.copyOf(letters);
    kept = List.copyOf(kept);
    settled = List.copyOf(settled);
  }
}
