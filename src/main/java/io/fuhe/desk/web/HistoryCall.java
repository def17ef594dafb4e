package io.fuhe.desk.web;

import io.fuhe.check.Decision;
import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.Download;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.DecisionHistory;
import io.fuhe.desk.store.DecisionHistory.Decided;
import io.fuhe.json.Json;
import io.fuhe.report.content.DecidedAnomaly;
import io.fuhe.report.data.DecisionJson;
import io.fuhe.report.text.AnomalyText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

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

  private static ObjectNode line(Decided decided, Decision event, AnomalyText text) {
    ObjectNode line =
        DecisionJson.line(
            new DecidedAnomaly(
                decided.unit(), decided.project(), decided.year(), decided.anomaly(), event),
            text);
    return line.put("assignee", decided.assignee().isEmpty() ? null : decided.assignee());
  }
}
