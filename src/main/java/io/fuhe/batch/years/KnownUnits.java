package io.fuhe.batch.years;

import io.fuhe.form.Weights;
import io.fuhe.unit.Aliases;
import io.fuhe.unit.Deadline;
import io.fuhe.unit.Owed;
import io.fuhe.unit.Roster;
import io.fuhe.unit.Units;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the mappings folder says of units.
 *
 * @param aliases which names mean one unit though they are written differently
 * @param roster which unit owes which forms
 * @param weights how much weighs what speaks for looking at a unit
 */
public record KnownUnits(Aliases aliases, Roster roster, Weights weights) {

  /** Who is who among the names that forms print and those of the roster. */
  public Units units(Collection<String> printed) {
    return Units.of(
        Stream.of(
                printed.stream(),
                roster.owed().stream().map(Owed::unit),
                roster.deadlines().stream().map(Deadline::unit).filter(Objects::nonNull))
            .flatMap(names -> names)
            .distinct()
            .toList(),
        aliases);
  }
}
