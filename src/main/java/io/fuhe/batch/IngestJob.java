package io.fuhe.batch;

import io.fuhe.inbox.Archive;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.mapping.Mappings;
import io.fuhe.pipeline.FileExaminer;
import io.fuhe.store.CrossStore;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code ingest}: receive, examine in equal shares, hold forms against one another, report.
 */
@Configuration(proxyBeanMethods = false)
class IngestJob {

  /** Files to a transaction: few enough that a kill costs seconds, many enough to be quick. */
  private static final int FILES_PER_TRANSACTION = 10;

  private static final String SHARE = "share";
  private static final String SHARES = "shares";

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Progress progress;

  IngestJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ObjectProvider<Progress> progress) {
    this.repository = repository;
    this.transactions = transactions;
    this.progress = progress.getIfAvailable(() -> Progress.SILENT);
  }

  @Bean
  Job ingest(Step receive, Step examineAll, Step crossCheck, Step report) {
    return new JobBuilder("ingest", repository)
        .start(receive)
        .next(examineAll)
        .next(crossCheck)
        .next(report)
        .build();
  }

  @Bean
  Step receive(Archive archive, Ledger ledger, Engine engine) {
    return new StepBuilder("receive", repository)
        .tasklet(new ReceiveStep(archive, ledger, engine, progress), transactions)
        .build();
  }

  @Bean
  Step examineAll(Step examine, FuheProperties properties) {
    Partitioner equalShares =
        shares -> {
          Map<String, ExecutionContext> partitions = new HashMap<>();
          for (int i = 0; i < shares; i++) {
            ExecutionContext partition = new ExecutionContext();
            partition.putInt(SHARE, i);
            partition.putInt(SHARES, shares);
            partitions.put(SHARE + i, partition);
          }
          return partitions;
        };
    return new StepBuilder("examineAll", repository)
        .partitioner("examine", equalShares)
        .step(examine)
        .gridSize(properties.threads())
        .taskExecutor(new SimpleAsyncTaskExecutor("examine-"))
        .build();
  }

  @Bean
  Step examine(
      ItemReader<LedgerEntry> share,
      FileExaminer examiner,
      Archive archive,
      FormStore forms,
      Ledger ledger,
      Engine engine) {
    return new StepBuilder("examine", repository)
        .<LedgerEntry, ExaminedFile>chunk(FILES_PER_TRANSACTION)
        .transactionManager(transactions)
        .reader(share)
        .processor(
            entry ->
                new ExaminedFile(
                    entry,
                    examiner.examine(
                        archive.path(entry.sha256()),
                        entry.path(),
                        entry.sha256().substring(0, 16))))
        .writer(new ExaminedFileWriter(forms, ledger, engine, progress))
        .build();
  }

  @Bean
  @StepScope
  ItemReader<LedgerEntry> share(
      Ledger ledger,
      @Value("#{jobParameters['run']}") long run,
      @Value("#{stepExecutionContext['share']}") int share,
      @Value("#{stepExecutionContext['shares']}") int shares) {
    return new FileShare(ledger.toRead(run, share, shares));
  }

  @Bean
  Step crossCheck(CrossStore store, Mappings mappings, KnownUnits known) {
    return new StepBuilder("crossCheck", repository)
        .tasklet(new CrossCheckStep(store, mappings, known), transactions)
        .build();
  }

  @Bean
  Step report(Ledger ledger, FormStore forms, CrossStore cross) {
    return new StepBuilder("report", repository)
        .tasklet(new ReportStep(ledger, forms, cross), transactions)
        .build();
  }
}
