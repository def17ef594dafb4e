package io.fuhe.report.content;

import io.fuhe.form.Form;
import io.fuhe.form.Weights;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** What the reports of a run tell. Each stream can be asked for once and is read as it comes. */
public interface ReportContent {

  /** Every file that the run is about, in the order of the ledger. */
  Stream<ReportedFile> files();

  /** A form of which {@link #files} gave only what is counted of it; for some there is none. */
  default Form form(String id) {
    throw new NoSuchElementException(id);
  }

  /** What was found across the forms of a unit's year. */
  Stream<ReportedAnomaly> across();

  /** What the run before found and this one does not. */
  Stream<ReportedAnomaly> gone();

  /** The annotated copies of the files. */
  Copies copies();

  /** How much weighs what speaks for looking at a unit. */
  Weights weights();

  /** Every decision about what is told, finding after finding; about what is gone, too. */
  default Stream<DecidedAnomaly> decisions() {
    return Stream.empty();
  }

  /** Whether there are pictures of cells that findings rest on. */
  default boolean showsCells() {
    return false;
  }

  /** What the bureau's reasons are called. */
  default Reasons reasons() {
    return Reasons.BUILT_IN;
  }

  /** The forms of the run's units beside those of another fiscal year. */
  Stream<ComparedForm> comparedWith(int year);
}
