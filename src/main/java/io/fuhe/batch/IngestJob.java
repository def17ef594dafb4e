package io.fuhe.batch;

import io.fuhe.batch.files.KeptOriginals;
import io.fuhe.batch.files.ReceiveStep;
import io.fuhe.batch.run.FullHash;
import io.fuhe.batch.run.Progress;
import io.fuhe.batch.settings.InboxProperties;
import io.fuhe.batch.years.Versions;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.Uploading;
import io.fuhe.store.Changes;
import io.fuhe.store.Looks;
import io.fuhe.store.Readings;
import io.fuhe.store.Submissions;
import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The job {@code ingest}: receive what is in an inbox; the rest is {@link CommonSteps}. */
@Configuration(proxyBeanMethods = false)
class IngestJob {

  static final String NAME = "ingest";

  @Bean
  Job ingest(Step receive, CommonSteps common) {
    return common.after(receive, NAME);
  }

  @Bean
  Step receive(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Archive archive,
      Submissions submissions,
      Readings readings,
      Looks looks,
      KeptOriginals originals,
      Versions versions,
      InboxProperties inbox,
      Changes changes,
      ObjectProvider<Progress> progress) {
    return new StepBuilder("receive", repository)
        .tasklet(
            new ReceiveStep(
                archive,
                submissions,
                readings,
                looks,
                originals,
                versions,
                progress.getIfAvailable(() -> Progress.SILENT),
                new Uploading(inbox.settle(), Clock.systemUTC()),
                new FullHash(changes, inbox.fullHashEvery())),
            transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
