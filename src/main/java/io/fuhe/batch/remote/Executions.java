package io.fuhe.batch.remote;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** The executions of the step for the parts, as the repository knows them. */
class Executions {

  private final JobRepository repository;

  Executions(JobRepository repository) {
    this.repository = repository;
  }

  StepExecution of(long id) {
    return repository.getStepExecution(id);
  }

  /** Whether a part was read to its end, whatever its lease says. */
  boolean isComplete(long id) {
    return of(id).getStatus() == BatchStatus.COMPLETED;
  }

  /**
   * Makes an execution ready for another worker. Whoever had it before cannot change it any more,
   * because it has another version now.
   */
  void renew(long id) {
    end(id, BatchStatus.STARTING, ExitStatus.EXECUTING);
  }

  /**
   * Ends an execution that has no holder any more.
   *
   * @param why for whoever looks into the repository
   */
  void end(long id, BatchStatus status, ExitStatus why) {
    StepExecution execution = of(id);
    execution.setStatus(status);
    execution.setExitStatus(why);
    repository.update(execution);
  }
}
