package io.fuhe.batch;

import io.fuhe.check.CheckedForm;
import io.fuhe.check.UnitYear;
import io.fuhe.check.UnitYears;
import io.fuhe.check.rules.cross.CrossCatalogue;
import io.fuhe.form.Form;
import io.fuhe.mapping.Mappings;
import io.fuhe.store.CrossStore;
import io.fuhe.store.CrossStore.PrintedYear;
import io.fuhe.unit.Owed;
import io.fuhe.unit.Unit;
import io.fuhe.unit.Units;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Holds the forms of each unit and year that a run met against one another. */
final class CrossCheckStep implements Tasklet {

  private final CrossStore store;
  private final Mappings mappings;
  private final KnownUnits known;

  CrossCheckStep(CrossStore store, Mappings mappings, KnownUnits known) {
    this.store = store;
    this.mappings = mappings;
    this.known = known;
  }

  private record Year(Unit unit, int fiscalYear) {}

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long run = RunRequest.run(context.getStepContext().getStepExecution().getJobParameters());
    List<String> names =
        Stream.concat(store.unitNames().stream(), known.roster().owed().stream().map(Owed::unit))
            .distinct()
            .toList();
    Units units = Units.of(names, known.aliases());
    UnitYears years = new UnitYears(units, known.roster());
    Set<Year> touched = new LinkedHashSet<>();
    for (PrintedYear met : store.metBy(run)) {
      units.of(met.unit()).ifPresent(unit -> touched.add(new Year(unit, met.fiscalYear())));
    }
    for (Year year : touched) {
      UnitYear forms =
          years.of(
              year.unit(),
              year.fiscalYear(),
              checked(year.unit(), year.fiscalYear()),
              checked(year.unit(), year.fiscalYear() - 1));
      store.replace(year.unit(), year.fiscalYear(), run, CrossCatalogue.check(forms));
      contribution.incrementReadCount();
    }
    return RepeatStatus.FINISHED;
  }

  private List<CheckedForm> checked(Unit unit, int fiscalYear) {
    return store.formsOf(unit, fiscalYear).stream()
        .map((Form form) -> new CheckedForm(form, mappings.policy(form.mapping())))
        .toList();
  }
}
