package io.fuhe.store;

import io.fuhe.form.FormKind;

/**
 * What tells a stored form from others.
 *
 * @param sha256 of the content that holds it
 * @param unit as printed; null where it prints none
 * @param project as printed, or null
 * @param fiscalYear null where it prints none
 * @param supersededBy the id of the form that took its place, or null
 * @param stands whether it counts
 * @param unitId what its unit was looked up by when that was settled last; empty where it was not
 * @param subject what it was about then, in a word; empty where it can take no form's place
 * @param corrected the last correction that people made in it; 0 for none
 */
public record FormHead(
    String id,
    String sha256,
    FormKind kind,
    String unit,
    String project,
    Integer fiscalYear,
    String supersededBy,
    boolean stands,
    String unitId,
    String subject,
    int corrected) {

  /** Whether it says whose it is and of which year. */
  public boolean isAboutUnitAndYear() {
    return unit != null && fiscalYear != null;
  }
}
