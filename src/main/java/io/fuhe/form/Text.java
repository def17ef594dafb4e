package io.fuhe.form;

/**
 * Words as the form prints them, with their source.
 *
 * @param value the words without line breaks; empty when the form leaves the place blank
 */
public record Text(String value, Source source) {

  /** Words that the file itself holds at one place. */
  public Text(String value, Place place) {
    this(value, Source.at(place));
  }

  /** Other words from the same source. */
  public Text with(String other) {
    return new Text(other, source);
  }

  /** The first place of its source. */
  public Place place() {
    return source.place();
  }

  /** Whether the form leaves the place blank. */
  public boolean blank() {
    return value.isBlank();
  }
}
