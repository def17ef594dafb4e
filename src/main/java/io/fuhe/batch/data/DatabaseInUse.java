package io.fuhe.batch.data;

/** Another run, of another data folder, works on the same database. */
public final class DatabaseInUse extends DataInUse {

  private static final long serialVersionUID = 1L;

  public DatabaseInUse() {
    super("the database");
  }
}
