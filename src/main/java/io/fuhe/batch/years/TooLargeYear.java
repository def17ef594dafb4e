package io.fuhe.batch.years;

/** The forms of a unit's year do not fit into memory together. */
final class TooLargeYear extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int forms;

  TooLargeYear(int forms) {
    super(forms + " forms");
    this.forms = forms;
  }

  /** How many forms it has, those of the year before included. */
  int forms() {
    return forms;
  }
}
