package io.fuhe.batch;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;

/** The steps of every job, once it is settled which files it is about. */
final class CommonSteps {

  private final JobRepository repository;
  private final List<Step> steps;

  /**
   * The steps.
   *
   * @param steps in their order
   */
  CommonSteps(JobRepository repository, List<Step> steps) {
    this.repository = repository;
    this.steps = List.copyOf(steps);
  }

  /** The job that begins with a step of its own. */
  Job after(Step first, String job) {
    SimpleJobBuilder builder = new JobBuilder(job, repository).start(first);
    steps.forEach(builder::next);
    return builder.build();
  }
}
