package io.fuhe.batch.years;

import io.fuhe.batch.run.RunParameters;
import io.fuhe.i18n.LogLine;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.Changes;
import io.fuhe.store.CrossStore;
import io.fuhe.store.CrossStore.TooLarge;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes out units' years that are no more, and takes note of what is new, other and gone. Tells
 * which years are left for their size, in every run.
 */
public final class RememberStep implements Tasklet {

  private static final Logger LOG = LoggerFactory.getLogger(RememberStep.class);

  private final Supplier<StoredYears> plans;
  private final CrossStore store;
  private final Changes changes;
  private final AnomalyStore findings;
  private final TransactionOperations transactions;

  /**
   * The step.
   *
   * @param plans who is who among the names of the moment
   */
  public RememberStep(
      Supplier<StoredYears> plans,
      CrossStore store,
      Changes changes,
      AnomalyStore findings,
      TransactionOperations transactions) {
    this.plans = plans;
    this.store = store;
    this.changes = changes;
    this.findings = findings;
    this.transactions = transactions;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StoredYears plan = plans.get();
    transactions.executeWithoutResult(any -> plan.obsolete(store::forget));
    RunParameters parameters =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
    findings.remember(parameters.run(), plan::whose, transactions);
    transactions.executeWithoutResult(any -> plan.obsolete(changes::noMore));
    changes.unitYearsChecked(transactions);
    store.tooLarge().forEach(RememberStep::tell);
    return RepeatStatus.FINISHED;
  }

  private static void tell(TooLarge year) {
    LOG.error(
        LogLine.of(
            "yearTooLarge",
            year.unit(),
            String.valueOf(year.fiscalYear()),
            String.valueOf(year.forms())));
  }
}
