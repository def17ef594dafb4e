package io.fuhe.report;

import io.fuhe.document.Note;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import java.util.List;
import java.util.stream.Stream;

/** The ledger in words. */
public final class LedgerText {

  private final Messages messages;

  public LedgerText(Messages messages) {
    this.messages = messages;
  }

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
    return entry.reason() == null ? null : messages.get("reason." + entry.reason());
  }

  /** The stable code of the reason; null when the file was accepted. */
  public static String code(LedgerEntry entry) {
    if (entry.status() == Status.DUPLICATE || entry.status() == Status.SUPERSEDED) {
      return entry.status().name();
    }
    return entry.reason() == null ? null : entry.reason().name();
  }

  /** What a person should know although a file was accepted. */
  public List<Note> notes(LedgerEntry entry) {
    boolean partly = entry.supersededBy() != null && entry.status() == Status.ACCEPTED;
    return partly
        ? Stream.concat(
                entry.notes().stream(),
                Stream.of(Note.of(Note.Code.FORM_SUPERSEDED, entry.supersededBy())))
            .toList()
        : entry.notes();
  }

  public String note(Note note) {
    return messages.get("note." + note.code(), note.arguments().toArray());
  }
}
