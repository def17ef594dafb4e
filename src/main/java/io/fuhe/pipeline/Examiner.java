package io.fuhe.pipeline;

import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.mapping.FormRecognizer.Recognized;
import io.fuhe.mapping.layout.Mappings;
import java.nio.file.Path;
import java.util.List;

/** Examines files in this very process: nothing bounds their time, and all share its memory. */
public final class Examiner implements FileExaminer {

  private final Documents documents;
  private final Mappings mappings;
  private final FormReading reading;

  public Examiner(Documents documents, Mappings mappings) {
    this.documents = documents;
    this.mappings = mappings;
    this.reading = new FormReading(mappings);
  }

  @Override
  public Examined examine(Path file, String name, String id) {
    try {
      Document document = documents.read(file, name);
      Recognized recognized = reading.read(document, id);
      if (recognized.forms().isEmpty()) {
        return Examined.refused(recognized.without(), "no form recognized", document.notes());
      }
      List<ExaminedForm> results =
          recognized.forms().stream()
              .map(form -> ExaminedForm.of(form, mappings.policy(form.mapping())))
              .toList();
      SeenCells seen = new SeenCells(file, documents.limits());
      results = results.stream().map(seen::with).toList();
      return bounded(new Examined(null, null, recognized.notes(), results));
    } catch (UnreadableDocument e) {
      return refused(e.reason(), e);
    } catch (StackOverflowError e) {
      return refused(Reason.TOO_COMPLEX, e);
    } catch (OutOfMemoryError e) {
      return refused(Reason.OUT_OF_MEMORY, e);
    } catch (RuntimeException | LinkageError | AssertionError e) {
      return refused(Reason.INTERNAL_ERROR, e);
    }
  }

  /** What nothing after this could hold in memory, or store, is refused here. */
  private static Examined bounded(Examined examined) {
    return Volume.isTooMuch(examined)
        ? Examined.refused(Reason.TOO_COMPLEX, "too much to say", List.of())
        : examined;
  }

  private static Examined refused(Reason reason, Throwable met) {
    return Examined.refused(reason, Trace.of(met), List.of());
  }
}
