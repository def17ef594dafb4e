package io.fuhe.document.word;

import io.fuhe.document.Note;
import java.util.ArrayList;
import java.util.List;

/** What of a document's history and talk was met on the way through it. */
final class Revisions {

  private boolean tracked;
  private boolean comments;
  private boolean unseen;

  void tracked() {
    tracked = true;
  }

  void commented() {
    comments = true;
  }

  /** Meets text that a person does not see. */
  void unseen(String text) {
    unseen |= !text.isBlank();
  }

  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    if (tracked) {
      notes.add(Note.of(Note.Code.TRACKED_CHANGES));
    }
    if (comments) {
      notes.add(Note.of(Note.Code.COMMENTS));
    }
    if (unseen) {
      notes.add(Note.of(Note.Code.HIDDEN_TEXT));
    }
    return notes;
  }
}
