package io.fuhe.batch;

import java.util.Collection;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.step.StepExecution;

/** Adds up shares of a step, and tells of the whole why one of them failed. */
final class FailuresOfShares extends DefaultStepExecutionAggregator {

  @Override
  public void aggregate(StepExecution whole, Collection<StepExecution> shares) {
    super.aggregate(whole, shares);
    if (shares != null) {
      shares.forEach(share -> share.getFailureExceptions().forEach(whole::addFailureException));
    }
  }
}
