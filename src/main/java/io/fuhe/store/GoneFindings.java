package io.fuhe.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Notes which findings are gone: taken out somewhere, and standing nowhere else. */
final class GoneFindings {

  /** That a finding is one of those that stand. */
  static final String STANDS = stands("");

  private final JdbcClient db;
  private final long run;
  private final TransactionOperations transactions;

  GoneFindings(JdbcClient db, long run, TransactionOperations transactions) {
    this.db = db;
    this.run = run;
    this.transactions = transactions;
  }

  /**
   * That something which stands is known as a finding.
   *
   * @param as a further condition on the anomaly {@code o}
   */
  static String stands(String as) {
    return "(exists (select 1 from anomaly o join form on form.id = o.form_id where o.fingerprint ="
        + " finding.fingerprint and form.stands"
        + as
        + " fetch first 1 rows only) or exists (select 1 from cross_anomaly o where o.fingerprint ="
        + " finding.fingerprint"
        + as
        + " fetch first 1 rows only))";
  }

  /** Looks at what was taken out, a page to a transaction. */
  void note() {
    TouchedList takenOut = new TouchedList(db, "finding_touched", "fingerprint");
    List<String> page = takenOut.after("");
    while (!page.isEmpty()) {
      List<String> now = page;
      transactions.executeWithoutResult(any -> note(now));
      page = takenOut.after(now.get(now.size() - 1));
    }
    takenOut.strikeOut(transactions);
  }

  private void note(List<String> takenOut) {
    List<String> gone =
        db.sql(
                "select fingerprint from finding where fingerprint in (:some) and"
                    + " coalesce(gone_run, 0) = 0 and not "
                    + STANDS)
            .param("some", takenOut)
            .query(String.class)
            .list();
    if (!gone.isEmpty()) {
      db.sql("update finding set gone_run = :run where fingerprint in (:gone)")
          .param("run", run)
          .param("gone", gone)
          .update();
      db.sql(
              "insert into fiscal_year_touched (fiscal_year) select distinct"
                  + " coalesce(fiscal_year, 0) from finding where fingerprint in (:gone)")
          .param("gone", gone)
          .update();
    }
    new Rows(db, "finding_step", "run", "fingerprint", "step")
        .put(gone.stream().map(name -> List.<Object>of(run, name, "GONE")).toList());
    new Rows(db, "finding_told", "fingerprint")
        .put(takenOut.stream().map(List::<Object>of).toList());
  }
}
