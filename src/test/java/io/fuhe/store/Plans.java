package io.fuhe.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.DataSource;

/** How HSQLDB would answer statements. */
final class Plans {

  private Plans() {}

  /** A statement and its plan, its parameters left out. */
  static String of(DataSource source, String statement) throws SQLException {
    StringBuilder plan = new StringBuilder(statement);
    try (Connection connection = source.getConnection();
        PreparedStatement explain = connection.prepareStatement("explain plan for " + statement)) {
      for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
        explain.setNull(i, Types.VARCHAR);
      }
      try (ResultSet lines = explain.executeQuery()) {
        while (lines.next()) {
          plan.append('\n').append(lines.getString(1));
        }
      }
    }
    return plan.toString();
  }
}
