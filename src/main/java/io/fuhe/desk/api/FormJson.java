package io.fuhe.desk.api;

import io.fuhe.desk.store.DeskForm;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.report.content.ReportedForm;
import io.fuhe.report.data.ReportedFormJson;
import io.fuhe.store.MadeCorrection;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form.
 *
 * @param stands whether it counts
 * @param supersededBy the form that took its place, or null
 * @param waiting whether a run has yet to judge what was put right
 * @param reported whether it is on the list for the author of mappings
 * @param version sent back by whoever puts a value right: of the last correction; 0 for none
 * @param findings what was found in it, or between it and others, by fingerprint
 * @param corrections the first first
 * @param form as in forms.jsonl, with what was put right
 */
record FormJson(
    String id,
    boolean stands,
    String supersededBy,
    boolean waiting,
    boolean reported,
    int version,
    List<String> findings,
    List<CorrectionJson> corrections,
    JsonNode form) {

  /** What the export knows of whole runs, and not of one form. */
  private static final String OF_RUNS = "uncheckedSums";

  /**
   * A value that was put right.
   *
   * @param read what the program had read; empty for nothing
   * @param value what holds instead
   */
  record CorrectionJson(
      int version,
      String path,
      String read,
      String value,
      String reason,
      String actor,
      Instant at) {

    static CorrectionJson of(MadeCorrection made) {
      return new CorrectionJson(
          made.version(),
          made.correction().path(),
          made.correction().asRead(),
          made.correction().value(),
          made.reason(),
          made.actor(),
          made.at());
    }
  }

  static FormJson of(DeskForm form, List<String> findings, boolean reported, Messages messages) {
    LedgerEntry file =
        new LedgerEntry(
            0, form.path(), form.sha256(), 0, Status.ACCEPTED, null, List.of(), 1, null, null);
    ObjectNode json =
        new ReportedFormJson(messages)
            .of(new ReportedForm(form.form().form(), "", List.of(), List.of()), file);
    json.remove(OF_RUNS);
    return new FormJson(
        form.id(),
        form.stands(),
        form.supersededBy(),
        form.waiting(),
        reported,
        form.version(),
        findings,
        form.corrections().stream().map(CorrectionJson::of).toList(),
        json);
  }
}
