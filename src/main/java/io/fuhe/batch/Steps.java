package io.fuhe.batch;

import io.fuhe.batch.copies.CopiedFile;
import io.fuhe.batch.copies.CopiesOfShare;
import io.fuhe.batch.copies.FileCopies;
import io.fuhe.batch.copies.TidyCopiesStep;
import io.fuhe.batch.files.AccountStep;
import io.fuhe.batch.files.CorrectStep;
import io.fuhe.batch.files.ExaminedFile;
import io.fuhe.batch.files.ExaminedFileWriter;
import io.fuhe.batch.files.FileExamination;
import io.fuhe.batch.files.KeptOriginals;
import io.fuhe.batch.files.SetAsideStep;
import io.fuhe.batch.reports.SetOfReports;
import io.fuhe.batch.reports.StandingReports;
import io.fuhe.batch.run.Paged;
import io.fuhe.batch.run.Progress;
import io.fuhe.batch.run.RunId;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.batch.run.StopRequest;
import io.fuhe.batch.run.WorkShare;
import io.fuhe.batch.settings.FuheProperties;
import io.fuhe.batch.settings.Withdrawn;
import io.fuhe.batch.years.CheckedYear;
import io.fuhe.batch.years.CrossCheck;
import io.fuhe.batch.years.KnownUnits;
import io.fuhe.batch.years.RememberStep;
import io.fuhe.batch.years.RunScope;
import io.fuhe.batch.years.StoredYears;
import io.fuhe.batch.years.StoredYears.Due;
import io.fuhe.batch.years.SupersedeStep;
import io.fuhe.batch.years.Versions;
import io.fuhe.batch.years.YearsToCheck;
import io.fuhe.check.ReportsOnItself;
import io.fuhe.check.rules.cross.CrossCatalogue;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Quarantine;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.Changes;
import io.fuhe.store.CopyNotes;
import io.fuhe.store.CorrectionStore;
import io.fuhe.store.CrossStore;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import io.fuhe.store.Looks;
import io.fuhe.store.MarkStore;
import io.fuhe.store.Readings;
import io.fuhe.store.Submissions;
import io.fuhe.store.UnitNameStore;
import io.fuhe.worker.FileWork;
import java.util.List;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps that the jobs share. Each does only what is still to be done, so that a restart runs
 * them all again: what was received in the meantime is read too.
 */
@Configuration(proxyBeanMethods = false)
class Steps {

  /** Files to a transaction: few enough that a kill costs seconds, many enough to be quick. */
  static final int FILES_PER_TRANSACTION = 10;

  static final String EXAMINE = "examine";
  static final String EXAMINE_ALL = "examineAll";

  private static final int YEARS_PER_TRANSACTION = 10;

  /** Most are seen to without being written; a copy that a kill costs is written again. */
  private static final int COPIES_PER_TRANSACTION = 100;

  /** So many lines of the ledger are fetched at once. */
  private static final int FILES_AT_ONCE = 100;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Progress progress;

  Steps(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ObjectProvider<Progress> progress) {
    this.repository = repository;
    this.transactions = transactions;
    this.progress = progress.getIfAvailable(() -> Progress.SILENT);
  }

  /**
   * Examine in equal shares, make what people put right, let corrected forms take the place of
   * earlier ones, hold forms against one another, note what is new and what is gone, set aside what
   * could not be read, account for every file, annotate, report, strike out what changed.
   */
  @Bean
  CommonSteps commonSteps(
      Step judgeAgain,
      Step examineAll,
      Step correct,
      Step supersede,
      Step crossCheckAll,
      Step remember,
      Step setAside,
      Step account,
      Step tidyCopies,
      Step annotateAll,
      Step report,
      Step strikeOut,
      Readings readings) {
    return new CommonSteps(
        repository,
        List.of(
            judgeAgain,
            examineAll,
            correct,
            supersede,
            crossCheckAll,
            remember,
            setAside,
            account,
            tidyCopies,
            annotateAll,
            report,
            strikeOut),
        run -> picturesIn(run, readings));
  }

  /** Takes the files with pictures that wait into a run, and says how many. */
  private int picturesIn(long run, Readings readings) {
    int files = readings.readWaiting(run);
    if (files > 0) {
      progress.expectPictures(files);
    }
    return files;
  }

  /** In this process; {@link RemoteRun} has another, that leaves it to other machines. */
  @Bean
  @ConditionalOnBooleanProperty(
      name = RemoteRun.ENABLED,
      havingValue = false,
      matchIfMissing = true)
  Step examineAll(Step examine, FuheProperties properties) {
    return inShares(EXAMINE_ALL, EXAMINE, examine, properties.threads());
  }

  @Bean
  Step examine(
      WorkShare<LedgerEntry> files,
      FileWork work,
      Archive archive,
      FormStore forms,
      Readings readings,
      Versions versions,
      StopRequest stop) {
    FileExamination examination = new FileExamination(work, archive);
    return new StepBuilder(EXAMINE, repository)
        .<LedgerEntry, ExaminedFile>chunk(FILES_PER_TRANSACTION)
        .transactionManager(transactions)
        .reader(files)
        .processor(entry -> stop.made() ? null : examination.process(entry))
        .writer(new ExaminedFileWriter(forms, readings, versions, progress, transactions))
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  @StepScope
  WorkShare<LedgerEntry> files(
      Ledger ledger,
      Readings readings,
      @Value("#{jobParameters['run']}") long run,
      @Value("#{stepExecutionContext['share']}") int share,
      @Value("#{stepExecutionContext['shares']}") int shares) {
    return new WorkShare<>(
        new Paged<>(readings.toRead(run, share, shares), FILES_AT_ONCE, ledger::entries));
  }

  @Bean
  Step correct(FormStore forms, CorrectionStore corrections, Mappings mappings, Versions versions) {
    return new StepBuilder("correct", repository)
        .tasklet(
            new CorrectStep(
                forms,
                corrections,
                mappings::policy,
                versions,
                new TransactionTemplate(transactions)),
            new ResourcelessTransactionManager())
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step supersede(
      FormStore forms,
      Submissions submissions,
      Readings readings,
      UnitNameStore names,
      MarkStore marks,
      Changes changes,
      AnomalyStore findings,
      ObjectProvider<StoredYears> plans,
      KnownUnits known,
      Mappings mappings,
      Versions versions,
      FuheProperties properties) {
    return new StepBuilder("supersede", repository)
        .tasklet(
            new SupersedeStep(
                forms,
                submissions,
                readings,
                names,
                marks,
                changes,
                findings,
                plans::getObject,
                form -> ReportsOnItself.is(form, mappings.policy(form.mapping())),
                known + versions.judge(),
                properties.withdrawn() == Withdrawn.STAND,
                new TransactionTemplate(transactions)),
            new ResourcelessTransactionManager())
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step crossCheckAll(Step crossCheck, FuheProperties properties) {
    return inShares("crossCheckAll", "crossCheck", crossCheck, properties.threads());
  }

  @Bean
  Step crossCheck(YearsToCheck years, CrossStore store, AnomalyStore findings, Mappings mappings) {
    CrossCheck check =
        new CrossCheck(
            year -> CrossCatalogue.check(years.formsOf(year), mappings.policy()),
            store,
            findings,
            transactions);
    return new StepBuilder("crossCheck", repository)
        .<Due, CheckedYear>chunk(YEARS_PER_TRANSACTION)
        .transactionManager(transactions)
        .reader(years)
        .processor(check)
        .writer(check)
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  @StepScope
  YearsToCheck years(
      FormStore forms,
      ObjectProvider<StoredYears> plans,
      Mappings mappings,
      @Value("#{stepExecutionContext['share']}") int share,
      @Value("#{stepExecutionContext['shares']}") int shares) {
    return new YearsToCheck(plans.getObject(), forms, mappings, share, shares);
  }

  @Bean
  Step remember(
      CrossStore store, ObjectProvider<StoredYears> plans, Changes changes, AnomalyStore findings) {
    return new StepBuilder("remember", repository)
        .tasklet(
            new RememberStep(
                plans::getObject, store, changes, findings, new TransactionTemplate(transactions)),
            new ResourcelessTransactionManager())
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step setAside(Ledger ledger, Looks looks, Quarantine quarantine, KeptOriginals originals) {
    return new StepBuilder("setAside", repository)
        .tasklet(new SetAsideStep(ledger, looks, quarantine, originals), transactions)
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step account(Ledger ledger, Readings readings, Looks looks) {
    return new StepBuilder("account", repository)
        .tasklet(new AccountStep(ledger, readings, looks), transactions)
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step tidyCopies(Submissions submissions, CopyNotes copyNotes, Changes changes) {
    return new StepBuilder("tidyCopies", repository)
        .tasklet(new TidyCopiesStep(submissions, copyNotes, changes), transactions)
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step annotateAll(Step annotate, FuheProperties properties) {
    return inShares("annotateAll", "annotate", annotate, properties.threads());
  }

  @Bean
  Step annotate(CopiesOfShare copies) {
    return new StepBuilder("annotate", repository)
        .<LedgerEntry, CopiedFile>chunk(COPIES_PER_TRANSACTION)
        .transactionManager(transactions)
        .reader(copies)
        .processor(copies)
        .writer(copies)
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  @StepScope
  CopiesOfShare copies(
      RunScope contents,
      Archive archive,
      Ledger ledger,
      CopyNotes copyNotes,
      Versions versions,
      FileWork work,
      FuheProperties properties,
      StopRequest stop,
      @Value("#{stepExecution}") StepExecution execution,
      @Value("#{stepExecutionContext['share']}") int share,
      @Value("#{stepExecutionContext['shares']}") int shares) {
    RunParameters parameters = new RunParameters(execution.getJobParameters());
    FileCopies copies =
        new FileCopies(
            contents.of(parameters),
            archive,
            ledger,
            copyNotes,
            versions,
            work,
            properties.annotate(),
            parameters.reports());
    return new CopiesOfShare(copies, stop, share, shares);
  }

  @Bean
  Step report(RunScope contents, StandingReports standing, SetOfReports writing) {
    return new StepBuilder("report", repository)
        // What it notes of a large year would be one transaction otherwise, held in memory.
        .tasklet(new ReportStep(contents, standing, writing), new ResourcelessTransactionManager())
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step strikeOut(Changes changes) {
    return new StepBuilder("strikeOut", repository)
        .tasklet(
            (contribution, context) -> {
              changes.strikeOutContents(new TransactionTemplate(transactions));
              return RepeatStatus.FINISHED;
            },
            new ResourcelessTransactionManager())
        .allowStartIfComplete(true)
        .build();
  }

  private Step inShares(String name, String worker, Step step, int threads) {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(worker + "-");
    executor.setTaskDecorator(RunId::carried);
    return new StepBuilder(name, repository)
        .partitioner(worker, WorkShare::equal)
        .step(step)
        .gridSize(threads)
        .aggregator(new FailuresOfShares())
        .taskExecutor(executor)
        .allowStartIfComplete(true)
        .build();
  }
}
