package io.fuhe.document.scan;

import java.util.List;

/** Reads one line of text. */
interface Recognizer {

  /** The characters of a picture that shows one line, from left to right. */
  List<Recognized> read(Picture line);
}
