package io.fuhe.cli;

import io.fuhe.batch.Runs;
import io.fuhe.i18n.Messages;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Of which part of the store a command tells: of all, of a fiscal year, of a unit. */
final class PartOptions {

  @Option(names = "--year", paramLabel = "YEAR")
  private Integer year;

  @Option(names = "--unit", paramLabel = "NAME")
  private String unit;

  /** The fiscal year, or null. */
  Integer year() {
    return year;
  }

  /** A name of the unit, or null. */
  String unit() {
    return unit;
  }

  /** Whether nothing is left out. */
  boolean all() {
    return year == null && unit == null;
  }

  /**
   * The runs, when what the last of them left stands and there is something to tell of the part.
   *
   * @throws CommandFailed when the last run did not come to its end
   * @throws ParameterException when nothing names the unit, or there is nothing to tell of the year
   */
  Runs standing(ConfigurableApplicationContext context, StoreOptions store, Messages messages) {
    Runs runs = context.getBean(Runs.class);
    if (runs.unfinished()) {
      throw new CommandFailed(messages.get("error.unfinished"));
    }
    store.requireUnit(unit, runs, messages);
    if (year != null) {
      store.requireForms(runs.tells(year, unit), year, unit, messages);
    }
    return runs;
  }
}
