package io.fuhe.batch.files;

import io.fuhe.batch.run.Progress;
import io.fuhe.batch.years.Versions;
import io.fuhe.document.Reason;
import io.fuhe.i18n.LogLine;
import io.fuhe.inbox.Status;
import io.fuhe.pipeline.Examined;
import io.fuhe.store.FormStore;
import io.fuhe.store.NewForm;
import io.fuhe.store.Readings;
import io.fuhe.store.StoreFailure;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores forms and anomalies and closes the files' entries in the ledger, in one transaction. Each
 * file goes in whole or not at all, so that one that cannot be stored takes no other with it.
 */
public final class ExaminedFileWriter implements ItemWriter<ExaminedFile> {

  private static final Logger LOG = LoggerFactory.getLogger(ExaminedFileWriter.class);

  private final TransactionTemplate alone;
  private final FormStore forms;
  private final Readings readings;
  private final Versions versions;
  private final Progress progress;

  public ExaminedFileWriter(
      FormStore forms,
      Readings readings,
      Versions versions,
      Progress progress,
      PlatformTransactionManager transactions) {
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.forms = forms;
    this.readings = readings;
    this.versions = versions;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends ExaminedFile> chunk) {
    for (ExaminedFile file : chunk) {
      try {
        alone.executeWithoutResult(any -> write(file));
      } catch (RuntimeException e) {
        setAside(file, e);
      }
    }
    progress.done(chunk.size());
  }

  /** A file that cannot be stored is refused like one that cannot be read, whatever is in it. */
  private void setAside(ExaminedFile file, RuntimeException e) {
    if (StoreFailure.isOfTheDatabase(e)) {
      LOG.error(LogLine.of("database", file.entry().path()));
      throw e;
    }
    Examined refused = Examined.refused(StoreFailure.reason(e), StoreFailure.kind(e), List.of());
    write(new ExaminedFile(file.entry(), refused));
  }

  private void write(ExaminedFile file) {
    Examined examined = file.examined();
    String content = file.entry().sha256();
    forms.clear(content);
    forms.put(
        content,
        examined.forms().stream()
            .map(each -> new NewForm(each.form(), each.anomalies(), each.marks(), each.seen()))
            .toList(),
        versions.judge());
    Status status = examined.accepted() ? Status.ACCEPTED : Status.QUARANTINED;
    if (!examined.accepted() && examined.reason() != Reason.PICTURES_WAIT) {
      LOG.warn("{}: {}", examined.reason(), file.entry().path());
      LOG.debug("{}: {}", file.entry().path(), examined.detail());
    }
    readings.close(
        content,
        status,
        examined.reason(),
        examined.notes(),
        examined.forms().size(),
        versions.reader(),
        versions.limits());
  }
}
