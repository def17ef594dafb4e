package io.fuhe.desk.web;

import io.fuhe.desk.DeskWork;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.files.Uploads;
import io.fuhe.desk.store.Years;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The run that is under way, and how the last one ended. */
@Controller
class RunsPage {

  private final DeskWork work;
  private final Uploads uploads;
  private final Years years;

  RunsPage(DeskWork work, Uploads uploads, Years years) {
    this.work = work;
    this.uploads = uploads;
    this.years = years;
  }

  @GetMapping("/runs")
  String runs(Model model, @AuthenticationPrincipal LoggedIn who) {
    model.addAttribute("run", work.run());
    model.addAttribute("largest", uploads.largest());
    model.addAttribute("years", years.years(who.member().actor()));
    return "runs";
  }

  /** The part that is asked for again and again. */
  @GetMapping("/runs/now")
  String now(Model model) {
    model.addAttribute("run", work.run());
    return "runs :: now";
  }

  @PostMapping("/runs/start")
  String start() {
    work.start();
    return "redirect:/runs";
  }

  /** Checks a fiscal year again, from what was archived. */
  @PostMapping("/runs/year")
  String year(@RequestParam int year, @RequestParam(defaultValue = "false") boolean formsOnly) {
    work.recheck(year, formsOnly);
    return "redirect:/runs";
  }

  @PostMapping("/runs/stop")
  String stop() {
    work.stop();
    return "redirect:/runs";
  }
}
