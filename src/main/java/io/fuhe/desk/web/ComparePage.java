package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.Download;
import io.fuhe.desk.Freshness;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.api.DifferenceJson;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.RunComparison;
import io.fuhe.desk.store.RunComparison.Run;
import io.fuhe.json.Json;
import io.fuhe.report.text.AnomalyText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two runs beside each other: what is new, gone and changed. */
@Controller
class ComparePage {

  /** More steps than these are only downloaded. */
  private static final long MOST = 100_000;

  private final RunComparison comparison;
  private final Freshness freshness;
  private final DeskMessages messages;

  ComparePage(RunComparison comparison, Freshness freshness, DeskMessages messages) {
    this.comparison = comparison;
    this.freshness = freshness;
    this.messages = messages;
  }

  /** The last two runs where none are chosen. */
  @GetMapping("/compare")
  String compare(
      Model model,
      @RequestParam(required = false) Long from,
      @RequestParam(required = false) Long to,
      @AuthenticationPrincipal LoggedIn who) {
    freshness.look();
    List<Run> runs = comparison.runs();
    model.addAttribute("runs", runs);
    if (runs.isEmpty()) {
      return "compare";
    }
    long later = to == null ? runs.get(0).number() : to;
    long earlier =
        from == null
            ? runs.stream().map(Run::number).filter(run -> run < later).findFirst().orElse(-1L)
            : from;
    inOrder(earlier, later);
    model.addAttribute("from", earlier);
    model.addAttribute("to", later);
    boolean tooMuch = comparison.steps(earlier, later) > MOST;
    model.addAttribute("tooMuch", tooMuch);
    if (!tooMuch) {
      CompareView view = new CompareView();
      comparison.each(earlier, later, who.member().actor(), view::take);
      model.addAttribute("view", view);
    }
    return "compare";
  }

  /** All that differs as JSON Lines. */
  @GetMapping("/compare.jsonl")
  ResponseEntity<byte[]> download(
      @RequestParam long from,
      @RequestParam long to,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    inOrder(from, to);
    Actor actor = who.member().actor();
    AnomalyText text = new AnomalyText(messages.in(locale));
    StringBuilder lines = new StringBuilder();
    comparison.each(
        from,
        to,
        actor,
        each -> lines.append(Json.write(DifferenceJson.of(each, text))).append('\n'));
    return Download.of(
        "comparison-" + from + "-" + to + ".jsonl",
        MediaType.parseMediaType("application/jsonl"),
        lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void inOrder(long from, long to) {
    if (from > to) {
      throw new Unfit("desk.compare.order");
    }
  }
}
