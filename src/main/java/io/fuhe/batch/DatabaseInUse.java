package io.fuhe.batch;

/** Another run, of another data folder, works on the same database. */
public final class DatabaseInUse extends DataInUse {

  private static final long serialVersionUID = 1L;

  DatabaseInUse() {
    super("the database");
  }
}
