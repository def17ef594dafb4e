package io.fuhe.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Takes note of the statements that a database is asked to prepare. */
public final class StatementCount {

  private final DataSource source;
  private final List<String> statements = new ArrayList<>();

  public StatementCount(DataSource source) {
    this.source = source;
  }

  /** Those since the last time that this was asked. */
  public List<String> taken() {
    List<String> taken = List.copyOf(statements);
    statements.clear();
    return taken;
  }

  /** The same database, in which they are noted. */
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
              if (method.getName().equals("prepareStatement")) {
                statements.add((String) args[0]);
              }
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
