package io.fuhe.pipeline;

import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import java.util.List;

/**
 * What came of a file.
 *
 * @param reason why it was not accepted, or null
 * @param detail where it failed, for the log: never a word of the file; null when accepted
 * @param notes what a person should know of the reading
 * @param forms each form with what was found in it; empty when not accepted
 */
public record Examined(Reason reason, String detail, List<Note> notes, List<ExaminedForm> forms) {

  /** A file that was not accepted. */
  public static Examined refused(Reason reason, String detail, List<Note> notes) {
    return new Examined(reason, detail, notes, List.of());
  }

  public boolean accepted() {
    return reason == null;
  }
}
