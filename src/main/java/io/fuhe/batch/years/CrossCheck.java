package io.fuhe.batch.years;

import io.fuhe.batch.years.StoredYears.Due;
import io.fuhe.check.Anomaly;
import io.fuhe.i18n.LogLine;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.CrossStore;
import io.fuhe.store.StoreFailure;
import io.fuhe.unit.UnitYearKey;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the forms of units' years against one another, and stores what is found. A year that fails
 * takes no other with it: nothing is said across its forms, because what was said before may rest
 * on forms that no longer count, and the next run tries it again; one that does not fit into memory
 * is left until its forms change or a run has more.
 */
public final class CrossCheck implements ItemProcessor<Due, CheckedYear>, ItemWriter<CheckedYear> {

  private static final Logger LOG = LoggerFactory.getLogger(CrossCheck.class);

  private final Function<Due, List<Anomaly>> check;
  private final CrossStore store;
  private final AnomalyStore findings;
  private final TransactionTemplate alone;

  /** Checks years by a function that reads their forms. */
  public CrossCheck(
      Function<Due, List<Anomaly>> check,
      CrossStore store,
      AnomalyStore findings,
      PlatformTransactionManager transactions) {
    this.check = check;
    this.store = store;
    this.findings = findings;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public CheckedYear process(Due year) {
    try {
      return CheckedYear.with(year, check.apply(year));
    } catch (TooLargeYear e) {
      return CheckedYear.tooLarge(year, e);
    } catch (RuntimeException e) {
      tell(year, e);
      return CheckedYear.failed(year);
    }
  }

  @Override
  public void write(Chunk<? extends CheckedYear> chunk) {
    for (CheckedYear year : chunk) {
      try {
        alone.executeWithoutResult(any -> write(year));
      } catch (RuntimeException e) {
        tell(year.year(), e);
        write(CheckedYear.failed(year.year()));
      }
    }
  }

  private void write(CheckedYear checked) {
    Due year = checked.year();
    if (checked.anomalies().isPresent()) {
      store.replace(
          year.unit(), year.fiscalYear(), year.basis(), checked.anomalies().orElseThrow());
    } else if (checked.size().isPresent()) {
      store.leave(year.unit(), year.basis(), checked.size().orElseThrow());
    } else {
      store.forget(new UnitYearKey(year.unit().key(), year.fiscalYear()));
    }
  }

  private void tell(Due year, RuntimeException e) {
    if (StoreFailure.isOfTheDatabase(e)) {
      throw e;
    }
    LOG.error(
        LogLine.of(
            "notCrossChecked",
            StoreFailure.kind(e),
            String.join(", ", findings.filesOf(year.forms()))));
  }
}
