package io.fuhe.document.scan;

import io.fuhe.document.page.Print;

/**
 * A character that was recognized in a piece of text.
 *
 * @param text what it reads as
 * @param at where its middle is, in pixels from the left of the picture that was recognized
 * @param confidence how sure that is, in percent
 * @param guess what one that is not believed may be, as a second opinion may confirm; null where
 *     none can
 */
record Recognized(String text, float at, int confidence, String guess) {

  /** A character that is what it reads as. */
  Recognized(String text, float at, int confidence) {
    this(text, at, confidence, null);
  }

  /** The same elsewhere. */
  Recognized at(float other) {
    return new Recognized(text, other, confidence, guess);
  }

  /** The same as not believed, unless a second opinion confirms it. */
  Recognized doubted() {
    return new Recognized(Print.UNREADABLE, at, confidence, text);
  }

  /** The same as not read, whatever anybody says. */
  Recognized unread() {
    return new Recognized(Print.UNREADABLE, at, confidence, null);
  }

  /** The same as confirmed so surely at the least, in percent. */
  Recognized confirmed(int sure) {
    return new Recognized(reading(), at, Math.max(sure, confidence), null);
  }

  /** What it reads as, believed or not. */
  String reading() {
    return guess == null ? text : guess;
  }
}
