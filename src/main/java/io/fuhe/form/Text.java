package io.fuhe.form;

/**
 * Words as the form prints them, with their place.
 *
 * @param value the words without line breaks; empty when the form leaves the place blank
 */
public record Text(String value, Place place) {

  /** Whether the form leaves the place blank. */
  public boolean blank() {
    return value.isBlank();
  }
}
