package io.fuhe.batch;

import io.fuhe.inbox.Status;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.Examined.Result;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores forms and anomalies and closes the files' entries in the ledger, in one transaction. */
final class ExaminedFileWriter implements ItemWriter<ExaminedFile> {

  private static final Logger LOG = LoggerFactory.getLogger(ExaminedFileWriter.class);

  private final FormStore forms;
  private final Ledger ledger;
  private final Engine engine;
  private final Progress progress;

  ExaminedFileWriter(FormStore forms, Ledger ledger, Engine engine, Progress progress) {
    this.forms = forms;
    this.ledger = ledger;
    this.engine = engine;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends ExaminedFile> chunk) {
    for (ExaminedFile file : chunk) {
      write(file);
    }
    progress.done(chunk.size());
  }

  private void write(ExaminedFile file) {
    Examined examined = file.examined();
    long id = file.entry().id();
    forms.clear(id);
    int ordinal = 0;
    for (Result result : examined.forms()) {
      forms.put(id, ordinal++, result.form(), result.anomalies());
    }
    Status status = examined.accepted() ? Status.ACCEPTED : Status.QUARANTINED;
    if (!examined.accepted()) {
      LOG.warn("{}: {}", examined.reason(), file.entry().path());
      LOG.debug("{}: {}", file.entry().path(), examined.detail());
    }
    ledger.close(id, status, examined.reason(), examined.notes(), ordinal, engine.id());
  }
}
