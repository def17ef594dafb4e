package io.fuhe.report.data;

import io.fuhe.check.UncheckedSum;
import io.fuhe.form.Form;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.report.content.CountedForm;
import io.fuhe.report.content.ReportedForm;
import io.fuhe.report.text.UncheckedText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A form as the export writes it, with the sums of it that nobody checked. */
public final class ReportedFormJson {

  private final UncheckedText text;

  /** Writes in the language of these messages. */
  public ReportedFormJson(Messages messages) {
    this.text = new UncheckedText(messages);
  }

  /** One line of forms.jsonl. */
  public ObjectNode of(ReportedForm form, LedgerEntry file) {
    return of(form.form(), form.counted(), file);
  }

  ObjectNode of(Form form, CountedForm counted, LedgerEntry file) {
    ObjectNode json = FormJson.of(form, file);
    ArrayNode sums = json.putArray("uncheckedSums");
    for (UncheckedSum unchecked : counted.unchecked()) {
      sums.addObject()
          .put("sum", unchecked.sum().name())
          .put("subject", unchecked.subject())
          .put("reason", unchecked.why().name())
          .put("message", text.why(unchecked));
    }
    return json;
  }
}
