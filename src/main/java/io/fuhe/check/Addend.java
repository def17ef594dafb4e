package io.fuhe.check;

import io.fuhe.form.Origin;
import io.fuhe.form.Place;
import java.math.BigDecimal;

/**
 * One figure of a computed sum.
 *
 * @param path the figure's path in the form
 * @param label what it is called there
 * @param value as computed with
 * @param place where it stands; null where it stands nowhere, or nobody has looked
 * @param origin how it came into the form; null where nobody has looked
 */
public record Addend(String path, String label, BigDecimal value, Place place, Origin origin) {

  /** A figure that the file itself holds at a place. */
  public Addend(String path, String label, BigDecimal value, Place place) {
    this(path, label, value, place, null);
  }

  /** A figure as a rule knows it; the finding looks up its place. */
  public Addend(String path, String label, BigDecimal value) {
    this(path, label, value, null);
  }
}
