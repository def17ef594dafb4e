package io.fuhe.pipeline;

import io.fuhe.check.Anomaly;
import io.fuhe.form.FormPlaces;
import io.fuhe.json.Json;

/**
 * How much there is to say of a file. Most have so little that nobody has to write it down to know
 * that it is not too much.
 */
final class Volume {

  /** Of all forms of a file and what was found in them; a thousand forms take a fifth of it. */
  private static final long MOST_BYTES = 32L << 20;

  /** What a character or an {@link #EACH} takes at most, in bytes, once it is written down. */
  private static final int BYTES = 16;

  /** A value or a part of a finding beside its words: names of fields, and where it stands. */
  private static final int EACH = 32;

  /** The parts that every finding has. */
  private static final int FINDING = 32;

  private Volume() {}

  /** Whether it is more than anything after this could hold in memory, or store. */
  static boolean isTooMuch(Examined examined) {
    long rough = examined.forms().stream().mapToLong(Volume::of).sum();
    return rough > MOST_BYTES / BYTES && Json.size(examined) > MOST_BYTES;
  }

  private static long of(ExaminedForm form) {
    long values =
        FormPlaces.values(form.form()).values().stream()
            .mapToLong(text -> EACH + text.value().length())
            .sum();
    long findings = form.anomalies().stream().mapToLong(Volume::of).sum();
    long pictures = form.seen().values().stream().mapToLong(String::length).sum();
    return values + findings + EACH * (long) form.marks().size() + pictures;
  }

  private static long of(Anomaly found) {
    int parts = found.places().size() + found.addends().size() + found.repairs().size() + FINDING;
    int words = found.subject().length() + found.details().stream().mapToInt(String::length).sum();
    return EACH * (long) parts + words;
  }
}
