package io.fuhe.cli;

import io.fuhe.annotate.CopyWriter;
import io.fuhe.check.Anomaly;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Reason;
import io.fuhe.files.Sha256;
import io.fuhe.form.Form;
import io.fuhe.form.Text;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.RefusedOriginal;
import io.fuhe.inbox.Status;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.CrossExaminer;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.ExaminedForm;
import io.fuhe.pipeline.UnitAnomaly;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks files one after the other, and at the end what lies between them; keeps nothing. */
final class SelfCheck implements AutoCloseable {

  /** Names the forms of a file that cannot be read; it has none. */
  private static final String NO_HASH = "";

  /** So many characters of its hash tell a file from the others. */
  private static final int ID = 16;

  private final Examining examining;
  private final CrossExaminer between;
  private final Mappings mappings;
  private final List<Form> forms = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  SelfCheck(Examining examining, CrossExaminer between, Mappings mappings) {
    this.examining = examining;
    this.between = between;
    this.mappings = mappings;
  }

  /** Checks the next file; whatever is in it, an answer comes back. */
  ReportedFile next(FileToCheck file) {
    String hash = NO_HASH;
    Examined examined;
    try {
      examining.admit(file.file());
      hash = Sha256.of(file.file());
      examined = examining.examine(file.file(), file.path(), hash.substring(0, ID));
    } catch (RefusedOriginal e) {
      examined = Examined.refused(e.reason(), e.getMessage(), List.of());
    } catch (IOException e) {
      examined = Examined.refused(Reason.UNREADABLE, e.toString(), List.of());
    }
    List<ReportedForm> reported =
        examined.forms().stream().map(form -> reported(form, file.path())).toList();
    return new ReportedFile(
        new LedgerEntry(
            0,
            file.path(),
            hash,
            file.file().toFile().length(),
            examined.accepted() ? Status.ACCEPTED : Status.QUARANTINED,
            examined.reason(),
            examined.notes(),
            reported.size(),
            null,
            null),
        reported);
  }

  /** What was found between all the files so far. */
  List<ReportedAnomaly> across() {
    return between.examine(forms).stream().map(this::across).toList();
  }

  /** Writes annotated copies of the files. */
  CopyWriter copies() {
    return examining.copies();
  }

  @Override
  public void close() {
    examining.close();
  }

  private ReportedForm reported(ExaminedForm result, String path) {
    Form form = result.form();
    forms.add(form);
    files.putIfAbsent(form.id(), path);
    String unit = words(form.heading().unit());
    return new ReportedForm(
        form,
        unit,
        result.anomalies().stream()
            .map(
                anomaly ->
                    new ReportedAnomaly(
                        unit,
                        words(form.heading().project()),
                        form.heading().fiscalYear(),
                        List.of(path),
                        anomaly,
                        State.NEW))
            .toList(),
        Catalogue.unchecked(form, mappings.policy(form.mapping())));
  }

  private ReportedAnomaly across(UnitAnomaly found) {
    Anomaly anomaly = found.anomaly();
    return new ReportedAnomaly(
        found.unit().name(),
        "",
        found.fiscalYear(),
        anomaly.forms().stream().map(files::get).toList(),
        anomaly,
        State.NEW);
  }

  private static String words(Text text) {
    return text == null ? "" : text.value();
  }
}
