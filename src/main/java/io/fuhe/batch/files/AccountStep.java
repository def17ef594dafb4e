package io.fuhe.batch.files;

import io.fuhe.batch.run.RunParameters;
import io.fuhe.inbox.Status;
import io.fuhe.store.Ledger;
import io.fuhe.store.Looks;
import io.fuhe.store.Readings;
import java.util.Map;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Holds what was received against what became of it: 收到 = 受理 + 隔离 + 重复 + 被替代. */
public final class AccountStep implements Tasklet {

  private static final String RECEIVED = "received";

  private final Ledger ledger;
  private final Readings readings;
  private final Looks looks;

  public AccountStep(Ledger ledger, Readings readings, Looks looks) {
    this.ledger = ledger;
    this.readings = readings;
    this.looks = looks;
  }

  /** Keeps how many files a run was handed, as counted before anything was done with them. */
  public static void received(int files, ChunkContext context) {
    job(context).putInt(RECEIVED, files);
  }

  /**
   * Checks the equation.
   *
   * @throws IllegalStateException when a file is not accounted for; the run fails
   */
  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    RunParameters parameters =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
    looks.count(parameters.run());
    int received = job(context).getInt(RECEIVED);
    if (received != settled(parameters.run())) {
      looks.countAll();
    }
    if (received != settled(parameters.run()) || readings.due(parameters.run()) > 0) {
      throw new IllegalStateException(
          "the ledger does not add up: "
              + received
              + " received, but "
              + ledger.count(parameters.run()));
    }
    return RepeatStatus.FINISHED;
  }

  private int settled(long run) {
    return ledger.count(run).entrySet().stream()
        .filter(e -> e.getKey() != Status.RECEIVED)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static ExecutionContext job(ChunkContext context) {
    return context.getStepContext().getStepExecution().getJobExecution().getExecutionContext();
  }
}
