package io.fuhe.pipeline;

import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.mapping.FormRecognizer;
import io.fuhe.mapping.FormRecognizer.Recognized;
import io.fuhe.mapping.Mappings;
import io.fuhe.pipeline.Examined.Result;
import java.nio.file.Path;
import java.util.List;

/** Examines one file. Whatever is in it, an answer comes back, never an exception. */
public final class Examiner {

  private final Documents documents;
  private final Mappings mappings;
  private final FormRecognizer recognizer;

  public Examiner(Documents documents, Mappings mappings) {
    this.documents = documents;
    this.mappings = mappings;
    this.recognizer = new FormRecognizer(mappings);
  }

  /**
   * Examines a file.
   *
   * @param name what the submitter called it
   * @param id what the ids of its forms begin with; the same for the same content
   */
  public Examined examine(Path file, String name, String id) {
    try {
      Document document = documents.read(file, name);
      Recognized recognized = recognizer.read(document, id);
      if (recognized.forms().isEmpty()) {
        return Examined.refused(Reason.NO_FORM, "no form recognized", document.notes());
      }
      List<Result> results =
          recognized.forms().stream()
              .map(form -> new Result(form, Catalogue.check(form, mappings.policy(form.mapping()))))
              .toList();
      return new Examined(null, null, recognized.notes(), results);
    } catch (UnreadableDocument e) {
      return Examined.refused(e.reason(), e.getMessage(), List.of());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Examined.refused(Reason.INTERNAL_ERROR, e.toString(), List.of());
    }
  }
}
