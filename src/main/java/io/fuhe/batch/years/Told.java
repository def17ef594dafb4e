package io.fuhe.batch.years;

import io.fuhe.unit.Unit;
import java.util.Objects;
import java.util.Optional;

/**
 * What reports tell of.
 *
 * @param all whether everything, those forms too that name no unit or year; nothing else is asked
 *     then
 * @param fiscalYear the only year, or null for all years
 * @param yearAlone whether the year alone is asked, not whether a unit is named; a year of null is
 *     then what names none
 * @param unit the key of the only unit, or null for all units
 */
record Told(boolean all, Integer fiscalYear, boolean yearAlone, String unit) {

  /** Everything. */
  static final Told ALL = new Told(true, null, false, null);

  /** Units' years. */
  static Told of(Integer fiscalYear, String unit) {
    return new Told(false, fiscalYear, false, unit);
  }

  /**
   * All of a fiscal year.
   *
   * @param fiscalYear 0 for what names none
   */
  static Told ofYear(int fiscalYear) {
    return new Told(false, fiscalYear == 0 ? null : fiscalYear, true, null);
  }

  /** The only fiscal year of which anything is told, 0 for what names none; null for all years. */
  Integer onlyYear() {
    return yearAlone && fiscalYear == null ? Integer.valueOf(0) : fiscalYear;
  }

  /** Whether anything may be told of forms of a fiscal year, which may be null. */
  boolean mayTell(Integer year) {
    return all || !yearAlone || Objects.equals(year, fiscalYear);
  }

  /** Whether something is told that is a unit's, of a year that may be null. */
  boolean tells(Optional<Unit> its, Integer year) {
    if (all) {
      return true;
    }
    if (yearAlone) {
      return Objects.equals(year, fiscalYear);
    }
    return year != null
        && its.isPresent()
        && (fiscalYear == null || fiscalYear.equals(year))
        && (unit == null || unit.equals(its.get().key()));
  }

  /** Whether what lies across a unit's year is told. */
  boolean tellsAcross(String its, int year) {
    if (all) {
      return true;
    }
    return yearAlone
        ? Objects.equals(fiscalYear, year)
        : (fiscalYear == null || fiscalYear == year) && (unit == null || unit.equals(its));
  }
}
