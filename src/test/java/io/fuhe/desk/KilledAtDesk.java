package io.fuhe.desk;

import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.files.Uploads;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.Decisions;
import io.fuhe.desk.store.DeskDatabase;
import io.fuhe.desk.store.Filter;
import io.fuhe.desk.store.Worklist;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that does something at the desk, says when it is in the middle of it, and waits. */
final class KilledAtDesk {

  /** What it says in the middle. */
  static final String MIDDLE = "in the middle";

  private KilledAtDesk() {}

  /**
   * Begins and never ends.
   *
   * @param args {@code decide URL N}: decides about all findings, until after the N-th event; or
   *     {@code upload INBOX NAME}: hands in a file, until after its first half
   */
  public static void main(String[] args) throws Exception {
    if (args[0].equals("decide")) {
      decide(args[1], Integer.parseInt(args[2]));
    } else {
      upload(Path.of(args[1]), args[2]);
    }
  }

  private static void decide(String url, int events) {
    DeskDatabase database = new DeskDatabase(url);
    int[] left = {events};
    JdbcClient stopping =
        (JdbcClient)
            Proxy.newProxyInstance(
                KilledAtDesk.class.getClassLoader(),
                new Class<?>[] {JdbcClient.class},
                (proxy, method, arguments) -> {
                  boolean event = arguments[0].toString().startsWith("insert into decision_event");
                  if (event && left[0]-- == 0) {
                    waitToBeKilled();
                  }
                  try {
                    return method.invoke(database.db, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(database.source));
    Actor actor = new Actor("li", null);
    new Decisions(stopping, transaction, Clock.systemUTC())
        .decide(actor, Act.CONFIRM, Why.NONE, new Worklist(database.db).all(Filter.TO_DO, actor));
  }

  private static void upload(Path inbox, String name) throws Exception {
    InputStream half =
        new InputStream() {
          private int left = 500_000;

          @Override
          public int read() {
            if (left-- == 0) {
              waitToBeKilled();
            }
            return 'x';
          }
        };
    new Uploads(inbox, Long.MAX_VALUE, Duration.ZERO, Clock.systemUTC()).take("", name, half);
  }

  private static void waitToBeKilled() {
    System.out.println(MIDDLE);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
