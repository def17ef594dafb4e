package io.fuhe.document.scan;

/**
 * A character that was recognized in a piece of text.
 *
 * @param text what it reads as
 * @param at where its middle is, in pixels from the left of the picture that was recognized
 * @param confidence how sure that is, in percent
 */
record Recognized(String text, float at, int confidence) {

  /** The same elsewhere. */
  Recognized at(float other) {
    return new Recognized(text, other, confidence);
  }
}
