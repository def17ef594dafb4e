package io.fuhe.cli;

import io.fuhe.check.Anomaly;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.files.Sha256;
import io.fuhe.form.Form;
import io.fuhe.form.Text;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.mapping.Mappings;
import io.fuhe.pipeline.CrossExaminer;
import io.fuhe.pipeline.CrossExaminer.Found;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.Examiner;
import io.fuhe.report.ReportedAnomaly;
import io.fuhe.report.ReportedFile;
import io.fuhe.report.ReportedForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks files one after the other, and at the end what lies between them; keeps nothing. */
final class SelfCheck {

  /** Names the forms of a file that cannot be read; it has none. */
  private static final String NO_HASH = "";

  private final Examiner examiner;
  private final CrossExaminer between;
  private final Mappings mappings;
  private final List<Form> forms = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  SelfCheck(Examiner examiner, CrossExaminer between, Mappings mappings) {
    this.examiner = examiner;
    this.between = between;
    this.mappings = mappings;
  }

  /** Checks the next file; whatever is in it, an answer comes back. */
  ReportedFile next(FileToCheck file) {
    String hash = hash(file.file());
    Examined examined =
        examiner.examine(file.file(), file.path(), hash.substring(0, Math.min(16, hash.length())));
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

  private ReportedForm reported(Examined.Result result, String path) {
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

  private ReportedAnomaly across(Found found) {
    Anomaly anomaly = found.anomaly();
    return new ReportedAnomaly(
        found.unit().name(),
        "",
        found.fiscalYear(),
        anomaly.forms().stream().map(files::get).toList(),
        anomaly,
        State.NEW);
  }

  /** The examiner says why a file cannot be read. */
  private static String hash(Path file) {
    try {
      return Files.isRegularFile(file) ? Sha256.of(file) : NO_HASH;
    } catch (IOException e) {
      return NO_HASH;
    }
  }

  private static String words(Text text) {
    return text == null ? "" : text.value();
  }
}
