package io.fuhe.store;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A step from one set of tables to the next that takes more than statements. */
abstract class StepByProgram implements JavaMigration {

  private final String version;
  private final String description;

  /**
   * The step.
   *
   * @param version after which other steps it comes
   * @param description as it is noted in the database
   */
  StepByProgram(String version, String description) {
    this.version = version;
    this.description = description;
  }

  /** Takes it, in the transaction of the migration. */
  abstract void migrate(JdbcClient db);

  @Override
  public final MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public final String getDescription() {
    return description;
  }

  @Override
  public final Integer getChecksum() {
    return null;
  }

  @Override
  public final boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public final void migrate(Context context) {
    migrate(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true)));
  }
}
