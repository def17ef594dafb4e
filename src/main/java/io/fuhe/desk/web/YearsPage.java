package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.DeskWork;
import io.fuhe.desk.DeskWork.Sampled;
import io.fuhe.desk.FilterQuery;
import io.fuhe.desk.Freshness;
import io.fuhe.desk.Letters;
import io.fuhe.desk.Sheets;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.Filter;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.FormFigures;
import io.fuhe.desk.store.SentLetters;
import io.fuhe.desk.store.UnitId;
import io.fuhe.desk.store.Worklist;
import io.fuhe.desk.store.Years;
import io.fuhe.desk.store.Years.Counted;
import io.fuhe.desk.store.Years.Overview;
import io.fuhe.desk.store.Years.UnitYear;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.ShownText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The units of a year: how far their review is, and the letters about what is confirmed. */
@Controller
class YearsPage {

  private static final int DAYS = 10;
  private static final int BARS = 15;
  private static final int SAMPLED = 50;
  private static final int OWED = 200;
  private static final String MISSING = "submission-missing";
  private static final String LATE = "submission-late";

  private final Years years;
  private final Letters letters;
  private final Sheets sheets;
  private final FormFigures forms;
  private final SentLetters sent;
  private final Worklist worklist;
  private final DeskWork work;
  private final Freshness freshness;
  private final DeskMessages messages;

  YearsPage(
      Years years,
      Letters letters,
      Sheets sheets,
      FormFigures forms,
      SentLetters sent,
      Worklist worklist,
      DeskWork work,
      Freshness freshness,
      DeskMessages messages) {
    this.sheets = sheets;
    this.forms = forms;
    this.sent = sent;
    this.worklist = worklist;
    this.work = work;
    this.years = years;
    this.letters = letters;
    this.freshness = freshness;
    this.messages = messages;
  }

  @GetMapping("/years")
  String years(
      Model model,
      @RequestParam(required = false) Integer year,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    freshness.look();
    Actor actor = who.member().actor();
    List<Integer> all = years.years(actor);
    Integer shown = year == null && !all.isEmpty() ? all.get(0) : year;
    model.addAttribute("years", all);
    model.addAttribute("run", work.run(who.member()));
    model.addAttribute("year", shown);
    model.addAttribute("files", years.refused(actor));
    model.addAttribute("due", LocalDate.now().plusDays(DAYS));
    if (shown == null) {
      model.addAttribute("units", List.of());
    } else {
      year(model, shown, actor, messages.in(locale));
    }
    return "years";
  }

  private void year(Model model, int year, Actor actor, Messages words) {
    Overview overview = years.overview(year, actor, BARS);
    model.addAttribute("units", overview.units());
    model.addAttribute("progress", progress(overview.whole()));
    model.addAttribute(
        "byRule",
        bars(
            overview.byRule(),
            each -> words.get("rule." + each.of() + ".title"),
            each -> at(Facet.RULE, each.of(), year)));
    model.addAttribute(
        "byUnit",
        bars(
            overview.byUnit(),
            each -> ShownText.brief(ShownText.of(each.name())),
            each -> at(Facet.UNIT, each.of(), year)));
    model.addAttribute("scores", ColumnsView.of(forms.scores(year, actor), 60, 100, 1));
    model.addAttribute("rates", ColumnsView.of(forms.rates(year, actor), 0, 110, 5));
    List<Sampled> sampled =
        work.sampling(year).stream()
            .filter(each -> actor.sees(UnitId.of(each.unit())))
            .limit(SAMPLED)
            .toList();
    model.addAttribute("sampled", sampled);
    model.addAttribute("known", known(sampled, overview));
    model.addAttribute("owed", worklist.page(owed(year, MISSING), actor, null, OWED));
    model.addAttribute("late", worklist.page(owed(year, LATE), actor, null, OWED));
    model.addAttribute("sent", sent.of(year, actor));
    model.addAttribute("awaited", sent.awaited(year, actor));
  }

  /** The units that have a page: the desk may know less than the run that has just ended. */
  private Set<String> known(List<Sampled> sampled, Overview overview) {
    Set<String> known =
        new HashSet<>(forms.known(sampled.stream().map(each -> UnitId.of(each.unit())).toList()));
    overview.units().forEach(each -> known.add(each.unitId()));
    return known;
  }

  private static Filter owed(int year, String rule) {
    return new Filter(Map.of(Facet.YEAR, String.valueOf(year), Facet.RULE, rule), false, "");
  }

  private static BarView progress(UnitYear whole) {
    long decided = whole.confirmed() + whole.dismissed() + whole.asked();
    return BarView.of(
        "",
        "",
        Math.max(1, whole.standing() + whole.corrected()),
        List.of("TODO", "CONFIRMED", "ASKED", "DISMISSED", "CORRECTED"),
        Math.max(0, whole.standing() - decided),
        whole.confirmed(),
        whole.asked(),
        whole.dismissed(),
        whole.corrected());
  }

  private static List<BarView> bars(
      List<Counted> all, Function<Counted, String> label, Function<Counted, String> to) {
    long longest = all.stream().mapToLong(Counted::all).max().orElse(1);
    return all.stream()
        .map(
            each ->
                BarView.of(
                    label.apply(each),
                    to.apply(each),
                    longest,
                    List.of("ERROR", "WARNING", "NOTICE"),
                    each.errors(),
                    each.warnings(),
                    each.notices()))
        .toList();
  }

  private static String at(Facet facet, String value, int year) {
    return FilterQuery.of(
            Map.of(facet.key(), value, Facet.YEAR.key(), String.valueOf(year), "show", "all"))
        .at("/");
  }

  /** The letter to a unit about what is confirmed and asked about. */
  @GetMapping("/letter")
  ResponseEntity<byte[]> letter(
      @RequestParam String unit,
      @RequestParam int year,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    return letters
        .to(unit, year, due, who.member().actor(), messages.in(locale))
        .orElseThrow(() -> Unfit.absent("problem.nothing-to-ask"));
  }

  /** The review sheets of a unit's year, what is confirmed filled in. */
  @GetMapping("/sheets")
  ResponseEntity<byte[]> sheets(
      @RequestParam String unit,
      @RequestParam int year,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    return sheets
        .of(unit, year, who.member().actor(), messages.in(locale))
        .orElseThrow(() -> Unfit.absent("desk.sheets.none"));
  }
}
