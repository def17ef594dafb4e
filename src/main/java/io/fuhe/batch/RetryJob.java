package io.fuhe.batch;

import io.fuhe.batch.files.RetakeStep;
import io.fuhe.batch.run.Progress;
import io.fuhe.inbox.Archive;
import io.fuhe.store.Ledger;
import io.fuhe.store.Readings;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code retry}: what is in quarantine once more, from the archive, after a mapping was
 * added or a limit raised; from there on it is the same as {@code ingest}.
 */
@Configuration(proxyBeanMethods = false)
class RetryJob {

  static final String NAME = "retry";

  @Bean
  Job retry(Step retake, CommonSteps common) {
    return common.after(retake, NAME);
  }

  @Bean
  Step retake(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Ledger ledger,
      Readings readings,
      Archive archive,
      ObjectProvider<Progress> progress) {
    return new StepBuilder("retake", repository)
        .tasklet(
            new RetakeStep(
                ledger, readings, archive, progress.getIfAvailable(() -> Progress.SILENT)),
            transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
