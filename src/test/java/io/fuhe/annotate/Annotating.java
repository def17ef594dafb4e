package io.fuhe.annotate;

import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.mapping.MappingLoader;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.Examiner;
import io.fuhe.report.ReportedFile;
import io.fuhe.report.ReportedForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files examined as a run does, and real ones to annotate. */
final class Annotating {

  static final Messages MESSAGES = new Messages(Language.CHINESE);

  private static final Examiner EXAMINER = examiner();

  private Annotating() {}

  /** The real documents with one of the endings. */
  static Stream<Path> documents(String... endings) throws Exception {
    List<Path> found;
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/corpus"))) {
      found =
          files
              .filter(f -> f.getParent().getFileName().toString().equals("documents"))
              .filter(f -> Stream.of(endings).anyMatch(f.toString()::endsWith))
              .sorted()
              .toList();
    }
    return found.stream();
  }

  /** A file with what the rules find in it. */
  static ReportedFile examined(Path file, String path, Archive archive) throws Exception {
    Archive.Kept kept = archive.keep(file);
    Examined examined = EXAMINER.examine(file, path, kept.sha256());
    List<ReportedForm> forms =
        examined.forms().stream().map(f -> new ReportedForm(f.form(), f.anomalies())).toList();
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
            null);
    return new ReportedFile(entry, forms);
  }

  private static Examiner examiner() {
    try {
      return new Examiner(
          new Documents(Limits.DEFAULT),
          new MappingLoader().load(MappingLoader.filesIn(Path.of("mappings"))));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
