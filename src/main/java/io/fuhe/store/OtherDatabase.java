package io.fuhe.store;

import java.nio.file.Path;

/** A data folder that belongs to another database than the one that it was opened with. */
public final class OtherDatabase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path mark;
  private final String belongs;
  private final String given;

  /**
   * Refuses a database.
   *
   * @param mark the file that says which one belongs to the folder
   * @param belongs its address; empty for the embedded one
   * @param given the address of the other one
   */
  OtherDatabase(Path mark, String belongs, String given) {
    super(mark + " names " + belongs + ", not " + given);
    this.mark = mark;
    this.belongs = belongs;
    this.given = given;
  }

  /** The file that says which one belongs to the folder. */
  public Path mark() {
    return mark;
  }

  /** The address of the folder's own; empty for the embedded one. */
  public String belongs() {
    return belongs;
  }

  /** The address of the other one; empty for the embedded one. */
  public String given() {
    return given;
  }
}
