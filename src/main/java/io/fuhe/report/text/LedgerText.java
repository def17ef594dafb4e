package io.fuhe.report.text;

import io.fuhe.document.Note;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import java.util.ArrayList;
import java.util.List;

/** The ledger in words. */
public final class LedgerText {

  /** The code of a note that is no matter of the reading: a form's sum was left alone. */
  private static final String BLOCK = "block.";

  private static final String SUM_UNCHECKED = "SUM_UNCHECKED";

  private final Messages messages;
  private final UncheckedText unchecked;
  private final ContainerText container;

  /** Speaks the language of these messages. */
  public LedgerText(Messages messages) {
    this.messages = messages;
    this.unchecked = new UncheckedText(messages);
    this.container = new ContainerText(messages);
  }

  /** What became of the file. */
  public String status(LedgerEntry entry) {
    return messages.get("status." + entry.status());
  }

  /** Why a file was not accepted, in one sentence; null when it was. */
  public String reason(LedgerEntry entry) {
    if (entry.duplicateOf() != null) {
      return messages.get("reason.DUPLICATE", entry.duplicateOf());
    }
    if (entry.status() == Status.SUPERSEDED) {
      return messages.get("reason.SUPERSEDED", entry.supersededBy());
    }
    if (entry.reason() != null) {
      return messages.get("reason." + entry.reason());
    }
    return entry.status() == Status.WITHDRAWN ? messages.get("reason.WITHDRAWN") : null;
  }

  /** The stable code of the reason; null when the file was accepted and is there. */
  public static String code(LedgerEntry entry) {
    if (entry.status() == Status.DUPLICATE || entry.status() == Status.SUPERSEDED) {
      return entry.status().name();
    }
    if (entry.reason() != null) {
      return entry.reason().name();
    }
    return entry.status() == Status.WITHDRAWN ? entry.status().name() : null;
  }

  /**
   * A note in words.
   *
   * @param code stable
   */
  public record Said(String code, String message) {}

  /** What a person should know although a file was accepted, of its forms too. */
  public List<Said> notes(ReportedFile file) {
    LedgerEntry entry = file.entry();
    List<Said> said = new ArrayList<>();
    entry.notes().forEach(note -> said.add(said(note)));
    if (entry.supersededBy() != null && entry.status() != Status.SUPERSEDED) {
      said.add(said(Note.of(Note.Code.FORM_SUPERSEDED, entry.supersededBy())));
    }
    for (ReportedForm form : file.forms()) {
      unchecked.sentences(form).forEach(words -> said.add(new Said(SUM_UNCHECKED, words)));
    }
    return said;
  }

  /** What a note fills in; a key stands for what a part, or the place, of a form is called. */
  private Object[] arguments(Note note) {
    return note.arguments().stream()
        .map(word -> word.startsWith(BLOCK) ? messages.get(word) : container.of(word))
        .toArray();
  }

  private Said said(Note note) {
    return new Said(note.code().name(), messages.get("note." + note.code(), arguments(note)));
  }
}
