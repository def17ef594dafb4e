package io.fuhe.check;

import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Indicator;
import io.fuhe.form.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an anomaly is recognized by in a later run: the rule, the unit, project and year, the row by
 * its words instead of its number, and the figures. A row inserted above does not make it new.
 */
final class Fingerprint {

  private static final Pattern INDICATOR = Pattern.compile("indicators\\[(\\d+)]");

  private Fingerprint() {}

  static String of(String rule, Form form, String where, String declared, String expected) {
    return sha256(
        String.join(
            "\n",
            rule,
            identity(form),
            byWords(form, where),
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
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A path with each row by its words instead of its number. */
  static String byWords(Form form, String where) {
    Matcher m = INDICATOR.matcher(where);
    return m.replaceAll(
        match ->
            Matcher.quoteReplacement(row(form.indicators(), Integer.parseInt(match.group(1)))));
  }

  /** Of rows that are alike to the last word, the how-manieth it is tells them apart. */
  private static String row(List<Indicator> rows, int index) {
    String words = row(rows.get(index));
    long alike =
        rows.subList(0, index).stream().map(Fingerprint::row).filter(words::equals).count();
    return alike == 0 ? words : words + "|" + alike;
  }

  private static String row(Indicator row) {
    return String.join(
        "|",
        String.valueOf(row.goal()),
        words(row.level2()),
        words(row.name()),
        words(row.target()),
        words(row.actual()),
        words(row.score()));
  }

  private static String words(Text text) {
    return text == null ? "" : Words.fold(text.value());
  }

  private static String words(Figure figure) {
    return figure == null ? "" : Words.fold(figure.printed());
  }
}
