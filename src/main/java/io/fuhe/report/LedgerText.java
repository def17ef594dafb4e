package io.fuhe.report;

import io.fuhe.document.Note;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;

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
    return entry.reason() == null ? null : messages.get("reason." + entry.reason());
  }

  /** The stable code of the reason; null when the file was accepted. */
  public static String code(LedgerEntry entry) {
    if (entry.duplicateOf() != null) {
      return entry.status().name();
    }
    return entry.reason() == null ? null : entry.reason().name();
  }

  public String note(Note note) {
    return messages.get("note." + note.code(), note.arguments().toArray());
  }
}
