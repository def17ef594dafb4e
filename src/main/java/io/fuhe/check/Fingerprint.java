package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Text;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What an anomaly is recognized by in a later run: the rule, the unit, project and year, the row by
 * its words instead of its number, and the figures. A row inserted above does not make it new.
 */
final class Fingerprint {

  /** So many digits tell all anomalies of a bureau apart. */
  private static final int LENGTH = 24;

  private Fingerprint() {}

  static String of(
      String rule, Form form, RowWords rows, String where, String declared, String expected) {
    return sha256(
        String.join(
            "\n",
            rule,
            identity(form),
            rows.in(where),
            String.valueOf(declared),
            String.valueOf(expected)));
  }

  /** What a form is about, the same for a corrected one. */
  static String identity(Form form) {
    return String.join(
        "\n",
        form.kind().name(),
        words(form.heading().unit()),
        words(form.heading().project()),
        String.valueOf(form.heading().fiscalYear()));
  }

  static String sha256(String text) {
    return DigestUtils.sha256Hex(text).substring(0, LENGTH);
  }

  private static String words(Text text) {
    return text == null ? "" : Words.fold(text.value());
  }
}
