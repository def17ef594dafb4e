package io.fuhe.form;

/**
 * A value of a form that a person put right.
 *
 * @param path of the value, as in the export; {@code fiscalYear} for the year, which stands nowhere
 *     in particular
 * @param source where the value stood when it was put right; null for the year
 * @param asRead what was read there; empty where nothing was
 * @param value what is to be taken in its stead; the same as what was read takes the correction
 *     back
 */
public record Correction(String path, Source source, String asRead, String value) {

  /** Whether it leaves everything as it was read. */
  public boolean isTakenBack() {
    return asRead.equals(value);
  }
}
