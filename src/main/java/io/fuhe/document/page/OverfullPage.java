package io.fuhe.document.page;

/** Ends the scan of a page that prints more than any page of a form could. */
public final class OverfullPage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OverfullPage(int most) {
    super("a page with more than " + most + " characters, lines or drawings");
  }
}
