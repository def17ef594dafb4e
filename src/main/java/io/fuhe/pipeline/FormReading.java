package io.fuhe.pipeline;

import io.fuhe.check.rules.SumProof;
import io.fuhe.document.Document;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.form.Form;
import io.fuhe.form.Whereabouts;
import io.fuhe.mapping.FormRecognizer;
import io.fuhe.mapping.FormRecognizer.Recognized;
import io.fuhe.mapping.layout.Mappings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the forms of documents. A reader's guess counts only where the forms prove it. */
public final class FormReading {

  private final Mappings mappings;
  private final FormRecognizer recognizer;

  public FormReading(Mappings mappings) {
    this.mappings = mappings;
    this.recognizer = new FormRecognizer(mappings);
  }

  /**
   * The forms of a document; those of its guess whose sums come out, where they are more.
   *
   * @param id what the ids of its forms begin with; the same for the same content
   */
  public Recognized read(Document document, String id) {
    Recognized first = recognizer.read(document, id);
    if (document.second().isEmpty()) {
      return first;
    }
    Recognized guess = recognizer.read(document.guessed(), id);
    List<Form> unsure =
        guess.forms().stream()
            .filter(form -> !first.has(form))
            .filter(form -> !SumProof.holds(form, mappings.policyToReadBy(form.mapping())))
            .toList();
    if (guess.forms().size() - unsure.size() > first.forms().size()) {
      return without(unsure, guess);
    }
    boolean unproven = first.without() == Reason.NO_FORM && !guess.forms().isEmpty();
    return unproven ? new Recognized(first.forms(), first.notes(), Reason.TABLE_UNPROVEN) : first;
  }

  /** A reading without some of its forms, which a note names. */
  private static Recognized without(List<Form> unsure, Recognized guess) {
    Set<String> where = unsure.stream().map(Whereabouts::of).collect(Collectors.toSet());
    List<Form> forms = guess.forms().stream().filter(form -> !unsure.contains(form)).toList();
    List<Note> notes =
        guess.notes().stream()
            .filter(note -> note.arguments().stream().noneMatch(where::contains))
            .collect(Collectors.toCollection(ArrayList::new));
    unsure.forEach(form -> notes.add(Note.of(Note.Code.TABLE_UNPROVEN, Whereabouts.of(form))));
    return new Recognized(forms, List.copyOf(notes), guess.without());
  }
}
