package io.fuhe.desk;

import io.fuhe.check.State;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.Filter;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import io.fuhe.report.content.ReportedAnomaly;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The findings of a unit's year that people pursue, as reports tell them. */
@Component
final class Pursued {

  private static final int AT_A_TIME = 200;

  private final Worklist worklist;

  Pursued(Worklist worklist) {
    this.worklist = worklist;
  }

  /** Those that stand and are in some states, state after state. */
  List<ReportedAnomaly> of(Actor actor, String unit, int year, Collection<PersonState> states) {
    List<ReportedAnomaly> all = new ArrayList<>();
    String name = worklist.unitName(unit).orElse("");
    for (PersonState state : states) {
      Filter filter =
          new Filter(
              Map.of(
                  Facet.UNIT, unit, Facet.YEAR, String.valueOf(year), Facet.PERSON, state.name()),
              false,
              "");
      List<WorkRow> page = worklist.page(filter, actor, null, AT_A_TIME);
      while (!page.isEmpty()) {
        page.stream()
            .filter(row -> row.machine() != MachineState.GONE)
            .map(row -> reported(row, name))
            .forEach(all::add);
        page = worklist.page(filter, actor, page.get(page.size() - 1).place(), AT_A_TIME);
      }
    }
    return all;
  }

  /** However its forms write the name, a unit gets one letter and one workbook. */
  private static ReportedAnomaly reported(WorkRow row, String unit) {
    return new ReportedAnomaly(
        unit, row.project(), row.fiscalYear(), row.files(), row.anomaly(), State.STILL);
  }
}
