package io.fuhe.batch;

import java.util.List;
import java.util.function.LongToIntFunction;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;

/** The steps of every job, once it is settled which files it is about. */
final class CommonSteps {

  private final JobRepository repository;
  private final List<Step> steps;
  private final LongToIntFunction waiting;

  /**
   * The steps.
   *
   * @param steps in their order
   * @param waiting takes the files whose pictures are read last into a run, and says how many
   */
  CommonSteps(JobRepository repository, List<Step> steps, LongToIntFunction waiting) {
    this.repository = repository;
    this.steps = List.copyOf(steps);
    this.waiting = waiting;
  }

  /** The job that begins with a step of its own. */
  Job after(Step first, String name) {
    PicturesLastJob job = new PicturesLastJob(name, first, steps, waiting);
    job.setJobRepository(repository);
    return job;
  }
}
