package io.fuhe.batch.years;

/** The forms of a unit's year do not fit into memory together. */
final class TooLargeYear extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int forms;
  private final long characters;

  TooLargeYear(int forms, long characters) {
    super(forms + " forms");
    this.forms = forms;
    this.characters = characters;
  }

  /** How many forms it has, those of the year before included. */
  int forms() {
    return forms;
  }

  /** What they take as they are stored. */
  long characters() {
    return characters;
  }
}
