package io.fuhe.annotate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of the annotated copy of a file.
 *
 * @param untold the remarks that the copy does not show in every program; all of them when there is
 *     no copy
 * @param detail what was met, for the log; null where nothing was
 */
public record Annotation(Outcome outcome, List<Remark> untold, String detail) {

  /** A stable code; the sentence is the message {@code annotate.CODE}. */
  public enum Outcome {
    /** A copy was written. */
    WRITTEN,
    /** A copy was written; its list of findings had to be left out for want of a font. */
    WITHOUT_LIST,
    /** There is nothing to remark. */
    NOTHING_FOUND,
    /** Files of that format cannot carry comments; a page with what was read was written. */
    AS_PAGE,
    /** The original needs a password, or forbids to write into it. */
    PROTECTED,
    /** To write into the original takes more memory than there is. */
    TOO_LARGE,
    /** The original cannot be read to the end. */
    DAMAGED,
    /** It took longer than one file may take. */
    TIMEOUT,
    /** The process that wrote the copy ended in the middle of it. */
    CRASHED,
    /** The original cannot be opened on the disk, or the copy not be written to it. */
    UNAVAILABLE
  }

  public Annotation {
    untold = List.copyOf(untold);
  }

  /**
   * No copy.
   *
   * @param remarks what it was to carry
   */
  public static Annotation none(Outcome outcome, List<Remark> remarks, String detail) {
    return new Annotation(outcome, remarks, detail);
  }

  /** A copy that carries those remarks of which there are marks. */
  static Annotation of(List<Remark> remarks, List<Mark> written) {
    Set<Remark> told =
        written.stream().flatMap(mark -> mark.remarks().stream()).collect(Collectors.toSet());
    List<Remark> untold = remarks.stream().filter(remark -> !told.contains(remark)).toList();
    return new Annotation(Outcome.WRITTEN, untold, null);
  }

  /** Whether there is no copy although there should be one. */
  public boolean failed() {
    return !written() && outcome != Outcome.NOTHING_FOUND;
  }

  /** Whether there is a copy. */
  public boolean written() {
    return outcome == Outcome.WRITTEN
        || outcome == Outcome.WITHOUT_LIST
        || outcome == Outcome.AS_PAGE;
  }
}
