package io.fuhe.desk.web;

import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.FormFigures;
import io.fuhe.desk.store.Worklist;
import io.fuhe.desk.store.Years;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A unit: its forms, and how far the review of its years is. */
@Controller
class UnitPage {

  private static final int MOST = 500;
  private static final int DAYS = 10;

  private final Years years;
  private final FormFigures forms;
  private final Worklist worklist;

  UnitPage(Years years, FormFigures forms, Worklist worklist) {
    this.years = years;
    this.forms = forms;
    this.worklist = worklist;
  }

  @GetMapping("/unit")
  String unit(Model model, @RequestParam String unit, @AuthenticationPrincipal LoggedIn who) {
    Actor actor = who.member().actor();
    var listed = forms.of(unit, actor, MOST);
    var its = years.of(unit, actor);
    if (listed.isEmpty() && its.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("unit", unit);
    model.addAttribute("name", worklist.unitName(unit).orElseGet(() -> forms.unitName(unit)));
    model.addAttribute("years", its);
    model.addAttribute("forms", listed);
    model.addAttribute("due", LocalDate.now().plusDays(DAYS));
    return "unit";
  }
}
