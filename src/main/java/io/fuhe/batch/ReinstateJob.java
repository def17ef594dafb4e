package io.fuhe.batch;

import io.fuhe.batch.files.AccountStep;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.store.Ledger;
import io.fuhe.store.Readings;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code reinstate}: a file of which a later one took the place counts as handed in now, so
 * that it takes the place of the later one; from there on it is the same as {@code ingest}.
 */
@Configuration(proxyBeanMethods = false)
class ReinstateJob {

  static final String NAME = "reinstate";

  @Bean
  Job reinstate(Step presentAgain, CommonSteps common) {
    return common.after(presentAgain, NAME);
  }

  @Bean
  Step presentAgain(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Ledger ledger,
      Readings readings) {
    return new StepBuilder("presentAgain", repository)
        .tasklet(
            (contribution, context) -> {
              RunParameters parameters =
                  new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
              long run = parameters.run();
              readings
                  .tookThePlaceOf(parameters.submission())
                  .forEach(other -> readings.take(other, run, false));
              readings.reinstate(parameters.submission(), run);
              AccountStep.received(ledger.of(run).size(), context);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
