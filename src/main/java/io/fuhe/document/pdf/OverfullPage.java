package io.fuhe.document.pdf;

/** Ends the scan of a page that prints more than any page of a form could. */
final class OverfullPage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OverfullPage(int most) {
    super("a page with more than " + most + " characters, lines or drawings");
  }
}
