package io.fuhe.desk.decision;

import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a value that somebody puts in the place of what was read looks like a slip of their own:
 * words where a number stood, or a number of quite another size. Whoever is sure may say so.
 */
public final class Doubt {

  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** A misplaced point makes a number about ten times as large, whatever else was put right. */
  private static final BigDecimal FAR = new BigDecimal("5");

  private Doubt() {}

  /**
   * Whether one asks again.
   *
   * @param read what the program read; nothing is to be said where it read nothing
   * @param value what somebody says that the original says; empty where it says nothing
   */
  public static boolean isIn(String read, String value) {
    if (read.isBlank() || value.isBlank()) {
      return false;
    }
    Optional<PrintedNumber> before = PrintedNumber.parse(read);
    Optional<PrintedNumber> after = PrintedNumber.parse(value);
    if (before.isPresent() && after.isPresent()) {
      return areFar(before.get().value(), after.get().value());
    }
    return DIGIT.matcher(read).find() && !DIGIT.matcher(value).find();
  }

  private static boolean areFar(BigDecimal before, BigDecimal after) {
    if (before.signum() != after.signum()) {
      return before.signum() != 0 && after.signum() != 0;
    }
    BigDecimal less = before.abs().min(after.abs());
    return less.multiply(FAR).compareTo(before.abs().max(after.abs())) <= 0 && less.signum() != 0;
  }
}
