package io.fuhe.desk.api;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.Freshness;
import io.fuhe.desk.Letters;
import io.fuhe.desk.Sheets;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.store.Years;
import io.fuhe.desk.store.Years.RefusedFile;
import io.fuhe.desk.store.Years.UnitYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The fiscal years, how far the review of their units is, letters to the units. */
@RestController
@RequestMapping(Api.V1)
class YearCalls {

  private final Years years;
  private final Letters letters;
  private final Sheets sheets;
  private final Freshness freshness;
  private final DeskMessages messages;

  YearCalls(
      Years years, Letters letters, Sheets sheets, Freshness freshness, DeskMessages messages) {
    this.sheets = sheets;
    this.years = years;
    this.letters = letters;
    this.freshness = freshness;
    this.messages = messages;
  }

  @GetMapping("/years")
  List<Integer> years(@AuthenticationPrincipal LoggedIn who) {
    freshness.look();
    return years.years(who.member().actor());
  }

  @GetMapping("/years/{year}/units")
  List<UnitYear> units(@PathVariable int year, @AuthenticationPrincipal LoggedIn who) {
    freshness.look();
    return years.units(year, who.member().actor());
  }

  /** The letter about what is confirmed and asked about, a Word file. */
  @GetMapping("/years/{year}/letter")
  ResponseEntity<byte[]> letter(
      @PathVariable int year,
      @RequestParam String unit,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    return letters
        .to(unit, year, due, who.member().actor(), messages.in(locale))
        .orElseThrow(() -> new Unfulfilled(Problem.NOTHING_TO_ASK));
  }

  /** The review sheets of a unit's year, what is confirmed filled in; an Excel file. */
  @GetMapping("/years/{year}/sheets")
  ResponseEntity<byte[]> sheets(
      @PathVariable int year,
      @RequestParam String unit,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    freshness.look();
    return sheets
        .of(unit, year, who.member().actor(), messages.in(locale))
        .orElseThrow(() -> Unfit.absent("desk.sheets.none"));
  }

  /** The files that are there and were not accepted. */
  @GetMapping("/files/refused")
  List<RefusedFile> refused(@AuthenticationPrincipal LoggedIn who) {
    return years.refused(who.member().actor());
  }
}
