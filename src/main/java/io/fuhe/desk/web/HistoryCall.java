package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.Download;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.DecisionEvent;
import io.fuhe.desk.store.DecisionHistory;
import io.fuhe.desk.store.DecisionHistory.Decided;
import io.fuhe.json.Json;
import io.fuhe.report.text.AnomalyText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of the decisions of a year as JSON Lines, an event a line. */
@Controller
class HistoryCall {

  private final DecisionHistory history;
  private final DeskMessages messages;

  HistoryCall(DecisionHistory history, DeskMessages messages) {
    this.history = history;
    this.messages = messages;
  }

  @GetMapping("/decisions.jsonl")
  ResponseEntity<byte[]> decisions(
      @RequestParam int year, @AuthenticationPrincipal LoggedIn who, Locale locale) {
    Actor actor = who.member().actor();
    AnomalyText text = new AnomalyText(messages.in(locale));
    StringBuilder lines = new StringBuilder();
    history.each(
        year,
        actor,
        decided ->
            decided
                .events()
                .forEach(
                    event -> lines.append(Json.write(line(decided, event, text))).append('\n')));
    return Download.of(
        "decisions-" + year + ".jsonl",
        MediaType.parseMediaType("application/jsonl"),
        lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> line(Decided decided, DecisionEvent event, AnomalyText text) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("fingerprint", decided.fingerprint());
    line.put("fiscalYear", decided.year());
    line.put("unit", decided.unit());
    line.put("project", decided.project());
    line.put("rule", decided.anomaly().rule());
    line.put("message", text.message(decided.anomaly()));
    line.put("assignee", decided.assignee().isEmpty() ? null : decided.assignee());
    line.put("version", event.version());
    line.put("act", event.act().name());
    line.put("before", event.before().name());
    line.put("after", event.after().name());
    line.put("by", event.actor());
    line.put("at", event.at().toString());
    line.put("reason", event.why().reason());
    line.put("words", event.why().words());
    line.put("due", event.why().due() == null ? null : event.why().due().toString());
    line.put("declared", event.figures().declared());
    line.put("expected", event.figures().expected());
    line.put("batch", event.batch());
    line.put("run", event.run());
    line.put("undoes", event.undoes());
    return line;
  }
}
