package io.fuhe.batch;

import io.fuhe.inbox.Archive;
import io.fuhe.inbox.Uploading;
import io.fuhe.store.Ledger;
import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code ingest}: receive, examine in equal shares, let corrected forms take the place of
 * earlier ones, hold forms against one another, note what is new and what is gone, set aside what
 * could not be read, account for every file, report.
 */
@Configuration(proxyBeanMethods = false)
class IngestJob {

  static final String NAME = "ingest";

  @Bean
  Job ingest(
      JobRepository repository,
      Step receive,
      Step judgeAgain,
      Step examineAll,
      Step supersede,
      Step crossCheckAll,
      Step remember,
      Step setAside,
      Step account,
      Step annotate,
      Step report) {
    return new JobBuilder(NAME, repository)
        .start(receive)
        .next(judgeAgain)
        .next(examineAll)
        .next(supersede)
        .next(crossCheckAll)
        .next(remember)
        .next(setAside)
        .next(account)
        .next(annotate)
        .next(report)
        .build();
  }

  @Bean
  Step receive(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Archive archive,
      Ledger ledger,
      Engine engine,
      InboxProperties inbox,
      ObjectProvider<Progress> progress) {
    return new StepBuilder("receive", repository)
        .tasklet(
            new ReceiveStep(
                archive,
                ledger,
                engine,
                progress.getIfAvailable(() -> Progress.SILENT),
                new Uploading(inbox.settle(), Clock.systemUTC())),
            transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
