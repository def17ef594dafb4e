package io.fuhe.desk.web;

import io.fuhe.check.State;
import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.DeskWork;
import io.fuhe.desk.Freshness;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.Filter;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import io.fuhe.desk.store.Years;
import io.fuhe.report.content.ReportedAnomaly;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The units of a year: how far their review is, and the letters about what is confirmed. */
@Controller
class YearsPage {

  private static final int DAYS = 10;
  private static final int AT_A_TIME = 200;
  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Years years;
  private final Worklist worklist;
  private final Freshness freshness;
  private final DeskWork work;
  private final DeskMessages messages;

  YearsPage(
      Years years, Worklist worklist, Freshness freshness, DeskWork work, DeskMessages messages) {
    this.years = years;
    this.worklist = worklist;
    this.freshness = freshness;
    this.work = work;
    this.messages = messages;
  }

  @GetMapping("/years")
  String years(
      Model model,
      @RequestParam(required = false) Integer year,
      @AuthenticationPrincipal LoggedIn who) {
    freshness.look();
    Actor actor = who.member().actor();
    List<Integer> all = years.years(actor);
    Integer shown = year == null && !all.isEmpty() ? all.get(0) : year;
    model.addAttribute("years", all);
    model.addAttribute("year", shown);
    model.addAttribute("units", shown == null ? List.of() : years.units(shown, actor));
    model.addAttribute("files", years.refused(actor));
    model.addAttribute("due", LocalDate.now().plusDays(DAYS));
    model.addAttribute("none", FilterQuery.of(Map.of("show", "all")));
    return "years";
  }

  /** The letter to a unit about what is confirmed and asked about. */
  @GetMapping("/letter")
  ResponseEntity<byte[]> letter(
      @RequestParam String unit,
      @RequestParam int year,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    LocalDate issued = LocalDate.now();
    if (due.isBefore(issued)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    List<ReportedAnomaly> pursued = new ArrayList<>();
    for (PersonState state :
        List.of(PersonState.CONFIRMED, PersonState.ASKED, PersonState.ANSWERED)) {
      pursued.addAll(pursued(who.member().actor(), unit, year, state));
    }
    Optional<byte[]> letter = work.letter(pursued, issued, due, messages.in(locale).language());
    String unitName = pursued.isEmpty() ? "" : pursued.get(0).unit();
    String name = messages.in(locale).get("letter.file", unitName, String.valueOf(year));
    return letter
        .map(
            content ->
                ResponseEntity.ok()
                    .contentType(DOCX)
                    .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                    .body(content))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private List<ReportedAnomaly> pursued(Actor actor, String unit, int year, PersonState state) {
    Filter filter =
        new Filter(
            Map.of(Facet.UNIT, unit, Facet.YEAR, String.valueOf(year), Facet.PERSON, state.name()),
            false,
            "");
    List<ReportedAnomaly> all = new ArrayList<>();
    String name = worklist.unitName(unit).orElse("");
    List<WorkRow> page = worklist.page(filter, actor, null, AT_A_TIME);
    while (!page.isEmpty()) {
      page.stream()
          .filter(row -> row.machine() != MachineState.GONE)
          .map(row -> reported(row, name))
          .forEach(all::add);
      page = worklist.page(filter, actor, page.get(page.size() - 1).place(), AT_A_TIME);
    }
    return all;
  }

  /** However its forms write the name, a unit gets one letter. */
  private static ReportedAnomaly reported(WorkRow row, String unit) {
    return new ReportedAnomaly(
        unit, row.project(), row.fiscalYear(), row.files(), row.anomaly(), State.STILL);
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
