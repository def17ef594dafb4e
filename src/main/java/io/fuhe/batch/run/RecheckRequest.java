package io.fuhe.batch.run;

/**
 * Asks for a fiscal year to be checked again, from what was archived and stored.
 *
 * @param unit a name of the unit, or null for all units
 */
public record RecheckRequest(int year, String unit, From from, ReportRequest reports) {

  /** What the year is checked again from. */
  public enum From {
    /** The archived originals are read again: mappings changed. */
    ORIGINALS,
    /** The stored forms are judged again: rules changed. */
    FORMS
  }
}
