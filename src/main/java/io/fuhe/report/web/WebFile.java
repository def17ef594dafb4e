package io.fuhe.report.web;

import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.text.LedgerText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A line of the ledger as the page's script reads it, in the order of {@code ledger.js}. */
final class WebFile {

  private final LedgerText text;

  WebFile(Messages messages) {
    this.text = new LedgerText(messages);
  }

  ArrayNode row(ReportedFile file) {
    LedgerEntry entry = file.entry();
    ArrayNode row = JsonNodeFactory.instance.arrayNode();
    row.add(entry.path());
    row.add(entry.status().ordinal());
    row.add(text.reason(entry));
    ArrayNode notes = row.addArray();
    text.notes(file).forEach(note -> notes.add(note.message()));
    row.add(entry.forms());
    row.add(entry.size());
    row.add(entry.sha256());
    return row;
  }
}
