package io.fuhe.batch;

import io.fuhe.unit.Aliases;
import io.fuhe.unit.Roster;

/**
 * What the mappings folder says of units.
 *
 * @param aliases which names mean one unit though they are written differently
 * @param roster which unit owes which forms
 */
record KnownUnits(Aliases aliases, Roster roster) {}
