package io.fuhe.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fuhe.check.Anomaly;
import io.fuhe.check.RuleKind;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.store.UnitId;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.data.AnomalyJson;
import io.fuhe.report.text.AnomalyText;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A finding. Names and words are as they were submitted: whoever shows them escapes them.
 *
 * @param unitId what the filter calls the unit
 * @param message what it says, in the language that was asked for
 * @param assignee whose it is to decide; empty where it is nobody's
 * @param due by when the unit is to answer
 * @param version sent back by whoever decides: the last event that was seen
 * @param evidence sent back by whoever decides: the figures that were seen
 * @param proof all that proves it, as in anomalies.jsonl; only where one finding is asked for
 */
record FindingJson(
    String fingerprint,
    String rule,
    Severity severity,
    RuleKind kind,
    String unitId,
    String unit,
    String project,
    Integer fiscalYear,
    List<String> files,
    String message,
    String declared,
    String expected,
    String difference,
    MachineState machine,
    PersonState person,
    String assignee,
    boolean toDo,
    LocalDate due,
    int version,
    String evidence,
    @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode proof) {

  /** Its states are told by the desk's, of which the export knows nothing. */
  private static final List<String> OF_RUNS = List.of("state", "evidenceChanged", "previous");

  static FindingJson brief(WorkRow row, Messages messages) {
    return of(row, messages, null);
  }

  static FindingJson whole(WorkRow row, Messages messages) {
    ObjectNode proof =
        new AnomalyJson(new AnomalyText(messages))
            .of(
                new ReportedAnomaly(
                    row.unit(),
                    row.project(),
                    row.fiscalYear(),
                    row.files(),
                    row.anomaly(),
                    State.STILL));
    proof.remove(OF_RUNS);
    return of(row, messages, proof);
  }

  private static FindingJson of(WorkRow row, Messages messages, JsonNode proof) {
    Anomaly anomaly = row.anomaly();
    return new FindingJson(
        row.fingerprint(),
        anomaly.rule(),
        anomaly.severity(),
        Catalogue.kind(anomaly.rule()),
        UnitId.of(row.unit()),
        row.unit(),
        row.project(),
        row.fiscalYear(),
        row.files(),
        new AnomalyText(messages).message(anomaly),
        anomaly.declared(),
        anomaly.expected(),
        anomaly.difference(),
        row.machine(),
        row.person(),
        row.assignee(),
        row.toDo(),
        row.due(),
        row.version(),
        row.evidence(),
        proof);
  }
}
