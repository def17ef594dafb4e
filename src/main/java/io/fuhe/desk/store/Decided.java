package io.fuhe.desk.store;

import io.fuhe.desk.decision.Judgement;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.Standing;
import io.fuhe.desk.decision.StateChart;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of the worklist as far as decisions go.
 *
 * @param version of the last event; 0 where there is none
 * @param basis the event whose reason and figures hold; 0 where none does
 */
record Decided(
    String fingerprint,
    String unitId,
    int version,
    int basis,
    Judgement judgement,
    Standing standing) {

  /** The columns that {@link #of} reads, of {@code desk_finding d} and {@code decision_event b}. */
  static final String COLUMNS =
      "d.fingerprint, d.unit_id, d.version, d.basis, d.person, b.evidence as decided_on, b.run as"
          + " decided_run, d.evidence, d.since_run, d.gone";

  /** The tables that they are in. */
  static final String TABLES =
      "desk_finding d left join decision_event b on b.fingerprint = d.fingerprint and b.version ="
          + " d.basis";

  static Decided of(ResultSet row, long lastChange) throws SQLException {
    String on = row.getString("decided_on");
    return new Decided(
        row.getString("fingerprint"),
        row.getString("unit_id"),
        row.getInt("version"),
        row.getInt("basis"),
        on == null
            ? Judgement.OPEN
            : new Judgement(
                PersonState.valueOf(row.getString("person")), on, row.getLong("decided_run")),
        new Standing(
            row.getString("evidence"),
            row.getLong("since_run"),
            row.getBoolean("gone"),
            lastChange));
  }

  MachineState machine() {
    return StateChart.machine(standing, judgement);
  }
}
