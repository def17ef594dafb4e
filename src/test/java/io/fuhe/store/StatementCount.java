package io.fuhe.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that a database is asked to prepare. */
public final class StatementCount {

  private final DataSource source;
  private int statements;

  public StatementCount(DataSource source) {
    this.source = source;
  }

  /** So many since the last time that this was asked. */
  public int taken() {
    int taken = statements;
    statements = 0;
    return taken;
  }

  /** The same database, in which they are counted. */
  public DataSource counted() {
    return new DelegatingDataSource(source) {
      @Override
      public Connection getConnection() throws SQLException {
        return counted(source.getConnection());
      }
    };
  }

  private Connection counted(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            StatementCount.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (any, method, args) -> {
              statements += method.getName().equals("prepareStatement") ? 1 : 0;
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
