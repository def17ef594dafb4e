package io.fuhe.store;

import io.fuhe.document.Reason;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Whether it lies in a file, or in the database, that something could not be stored. */
public final class StoreFailure {

  /** No connection, another transaction, no room, ended by its operator, the system. */
  private static final Set<String> CLASSES_OF_THE_DATABASE = Set.of("08", "40", "53", "57", "58");

  /** Where HSQLDB's codes of its files begin and end; SQL has no class for them. */
  private static final int FIRST_FILE_ERROR = 450;

  private static final int LAST_FILE_ERROR = 470;

  private StoreFailure() {}

  /** Whether any other file would fail as well. */
  public static boolean isOfTheDatabase(RuntimeException e) {
    return met(e)
        .map(StoreFailure::isOfTheDatabase)
        .orElse(e instanceof TransactionException || e instanceof DataAccessException);
  }

  /** What failed, for the log: the database's own words may hold words of the file. */
  public static String kind(RuntimeException e) {
    return e.getClass().getSimpleName()
        + met(e).map(sql -> " " + sql.getSQLState() + " " + sql.getErrorCode()).orElse("");
  }

  private static Optional<SQLException> met(RuntimeException e) {
    return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  private static boolean isOfTheDatabase(SQLException e) {
    int code = Math.abs(e.getErrorCode());
    String state = String.valueOf(e.getSQLState());
    return (FIRST_FILE_ERROR <= code && code <= LAST_FILE_ERROR)
        || (state.length() > 2 && CLASSES_OF_THE_DATABASE.contains(state.substring(0, 2)));
  }

  /** Why a file was set aside. */
  public static Reason reason(RuntimeException e) {
    return e instanceof DataAccessException ? Reason.TOO_COMPLEX : Reason.INTERNAL_ERROR;
  }
}
