package io.fuhe.document.scan;

import java.util.List;

/** Reads figures independently of the {@link Recognizer}. */
interface SecondReader {

  /**
   * What it reads in pictures that show one figure each: digits, points, commas and signs of
   * percent, in the order of the pictures. Empty where it reads nothing, or could not be asked.
   */
  List<String> figures(List<Picture> figures);
}
