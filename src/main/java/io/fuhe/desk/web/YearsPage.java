package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.Freshness;
import io.fuhe.desk.Letters;
import io.fuhe.desk.Letters.Letter;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.Years;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
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

  private final Years years;
  private final Letters letters;
  private final Freshness freshness;
  private final DeskMessages messages;

  YearsPage(Years years, Letters letters, Freshness freshness, DeskMessages messages) {
    this.years = years;
    this.letters = letters;
    this.freshness = freshness;
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
    if (due.isBefore(LocalDate.now())) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return letters
        .to(unit, year, due, who.member().actor(), messages.in(locale))
        .map(Letter::download)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
