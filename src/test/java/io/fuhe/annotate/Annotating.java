package io.fuhe.annotate;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.form.Place;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.Examiner;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Files examined as a run does, and real ones to annotate. */
final class Annotating {

  static final Messages MESSAGES = new Messages(Language.CHINESE);

  private static final Examiner EXAMINER = examiner();

  private Annotating() {}

  /** Annotates as a run does, in Chinese. */
  static Annotation annotate(Path original, Path copy, Remark... remarks) throws Exception {
    return new Annotators(Limits.DEFAULT)
        .copy(original, "单位/表.x", List.of(remarks), Language.CHINESE, copy);
  }

  static Remark remark(Severity severity, String message, Place... places) {
    return new Remark(severity, "总分不等于各项之和", message, "表内自身数据", List.of(places), null);
  }

  /** What is in a zip, by name. */
  static Map<String, byte[]> parts(Path zip) throws Exception {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        parts.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  /** The parts of an original that are not the same in its copy. */
  static Set<String> changed(Path original, Path copy) throws Exception {
    Map<String, byte[]> after = parts(copy);
    Set<String> changed = new TreeSet<>();
    parts(original)
        .forEach(
            (name, content) -> {
              if (!Arrays.equals(content, after.get(name))) {
                changed.add(name);
              }
            });
    return changed;
  }

  /** A real document. */
  static Path document(String name) {
    return Path.of("src/test/resources/corpus").resolve(name);
  }

  /** A file with what the rules find in it. */
  static ReportedFile examined(Path file, String path, Archive archive) throws Exception {
    Archive.Kept kept = archive.keep(file);
    Examined examined = EXAMINER.examine(file, path, kept.sha256());
    List<ReportedForm> forms =
        examined.forms().stream()
            .map(
                f ->
                    new ReportedForm(
                        f.form(),
                        "",
                        f.anomalies().stream().map(a -> reported(a)).toList(),
                        List.of()))
            .toList();
    LedgerEntry entry =
        new LedgerEntry(
            1,
            path,
            kept.sha256(),
            kept.size(),
            Status.ACCEPTED,
            null,
            List.of(),
            forms.size(),
            null,
            null);
    return new ReportedFile(entry, forms);
  }

  /** An anomaly as a run tells it for the first time. */
  static ReportedAnomaly reported(Anomaly anomaly) {
    return new ReportedAnomaly("", "", null, List.of(), anomaly, State.NEW);
  }

  private static Examiner examiner() {
    try {
      return new Examiner(new Documents(Limits.DEFAULT), ProjectMappings.get());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
