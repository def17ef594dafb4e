package io.fuhe.batch;

import io.fuhe.batch.files.SelectStep;
import io.fuhe.batch.run.Progress;
import io.fuhe.batch.run.RecheckRequest;
import io.fuhe.batch.run.RecheckRequest.From;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.batch.run.WorkShare;
import io.fuhe.batch.years.RunScope;
import io.fuhe.batch.years.Versions;
import io.fuhe.form.Form;
import io.fuhe.inbox.Archive;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.ExaminedForm;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import io.fuhe.store.Readings;
import java.util.List;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code recheck}: a fiscal year again, from the archive and the store alone. The originals
 * are read again, or the stored forms judged again; from there on it is the same as {@code ingest}.
 */
@Configuration(proxyBeanMethods = false)
class RecheckJob {

  static final String NAME = "recheck";
  static final String JUDGE_AGAIN = "judgeAgain";

  private static final int FORMS_PER_TRANSACTION = 20;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;

  RecheckJob(JobRepository repository, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.transactions = transactions;
  }

  @Bean
  Job recheck(Step select, CommonSteps common) {
    return common.after(select, NAME);
  }

  @Bean
  Step select(
      RunScope contents,
      Ledger ledger,
      Readings readings,
      Archive archive,
      ObjectProvider<Progress> bar) {
    return new StepBuilder("select", repository)
        .tasklet(
            new SelectStep(
                contents, ledger, readings, archive, bar.getIfAvailable(() -> Progress.SILENT)),
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step judgeAgain(
      WorkShare<String> formsToJudge, FormStore forms, Mappings mappings, Versions versions) {
    return new StepBuilder(JUDGE_AGAIN, repository)
        .<String, ExaminedForm>chunk(FORMS_PER_TRANSACTION)
        .transactionManager(transactions)
        .reader(formsToJudge)
        .processor(id -> judged(forms.form(id), mappings))
        .writer(
            chunk ->
                chunk.forEach(
                    each -> {
                      forms.judged(each.form().id(), each.anomalies(), versions.judge());
                      forms.marked(each.form().id(), each.marks());
                    }))
        .allowStartIfComplete(true)
        .build();
  }

  private static ExaminedForm judged(Form form, Mappings mappings) {
    return ExaminedForm.of(form, mappings.policy(form.mapping()));
  }

  @Bean
  @StepScope
  WorkShare<String> formsToJudge(
      RunScope contents,
      FormStore forms,
      Versions versions,
      @Value("#{stepExecution}") StepExecution execution) {
    RecheckRequest request = new RunParameters(execution.getJobParameters()).recheck();
    if (request != null && request.from() == From.FORMS) {
      return new WorkShare<>(contents.formsOf(request).iterator());
    }
    List<String> judgedByOthers =
        request == null ? forms.judgedByOthers(versions.judge()) : List.of();
    return new WorkShare<>(judgedByOthers.iterator());
  }
}
