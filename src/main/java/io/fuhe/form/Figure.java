package io.fuhe.form;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A place where a form owes a number: what is printed there, which may be words or nothing.
 *
 * @param printed the number without thousands separators and unit but with its decimals and percent
 *     sign, or the words that stand in its stead, or an empty text
 */
public record Figure(String printed, Source source) {

  /** What the file itself prints at one place. */
  public Figure(String printed, Place place) {
    this(printed, Source.at(place));
  }

  /** The first place of its source. */
  public Place place() {
    return source.place();
  }

  /** The number, when one is printed. */
  public Optional<PrintedNumber> number() {
    return PrintedNumber.parse(printed);
  }

  /** The number's value, when one is printed. */
  public Optional<BigDecimal> value() {
    return number().map(PrintedNumber::value);
  }

  /** Whether the file holds more decimals than it shows. */
  public boolean rounded() {
    return source.places().stream().anyMatch(place -> place.rounded() != null);
  }

  /** Whether nothing is printed. */
  public boolean blank() {
    return printed.isBlank();
  }

  /** Whether something is printed that is no number. */
  public boolean isWords() {
    return !blank() && number().isEmpty();
  }
}
