package io.fuhe.report.data;

import io.fuhe.inbox.LedgerEntry;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.text.LedgerText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A line of the ledger as the export writes it. */
public final class LedgerJson {

  private final LedgerText text;

  /** Writes in these words. */
  public LedgerJson(LedgerText text) {
    this.text = text;
  }

  /** One line of ledger.jsonl. */
  public ObjectNode of(ReportedFile file) {
    LedgerEntry entry = file.entry();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("file", entry.path());
    json.put("sha256", entry.sha256().isEmpty() ? null : entry.sha256());
    json.put("size", entry.size());
    json.put("status", entry.status().name());
    if (LedgerText.code(entry) == null) {
      json.putNull("reason");
    } else {
      ObjectNode reason = json.putObject("reason");
      reason.put("code", LedgerText.code(entry));
      reason.put("message", text.reason(entry));
    }
    ArrayNode notes = json.putArray("notes");
    text.notes(file)
        .forEach(note -> notes.addObject().put("code", note.code()).put("message", note.message()));
    json.put("forms", entry.forms());
    return json;
  }
}
