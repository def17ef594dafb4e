package io.fuhe.pipeline;

import io.fuhe.check.rules.SumProof;
import io.fuhe.document.Document;
import io.fuhe.document.Reason;
import io.fuhe.mapping.FormRecognizer;
import io.fuhe.mapping.FormRecognizer.Recognized;
import io.fuhe.mapping.layout.Mappings;

/** Reads the forms of documents. A reader's guess counts only where the forms prove it. */
public final class FormReading {

  private final Mappings mappings;
  private final FormRecognizer recognizer;

  public FormReading(Mappings mappings) {
    this.mappings = mappings;
    this.recognizer = new FormRecognizer(mappings);
  }

  /**
   * The forms of a document; those of its guess where that finds more, and the sums of all of them
   * come out.
   *
   * @param id what the ids of its forms begin with; the same for the same content
   */
  public Recognized read(Document document, String id) {
    Recognized first = recognizer.read(document, id);
    if (document.second().isEmpty()) {
      return first;
    }
    Recognized guess = recognizer.read(document.guessed(), id);
    boolean proven =
        guess.forms().stream()
            .allMatch(
                form ->
                    first.has(form)
                        || SumProof.holds(form, mappings.policyToReadBy(form.mapping())));
    if (proven && guess.forms().size() > first.forms().size()) {
      return guess;
    }
    boolean unproven = first.without() == Reason.NO_FORM && !guess.forms().isEmpty();
    return unproven ? new Recognized(first.forms(), first.notes(), Reason.TABLE_UNPROVEN) : first;
  }
}
