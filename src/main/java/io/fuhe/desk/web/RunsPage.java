package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.DeskWork;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.files.Uploads;
import io.fuhe.desk.store.Years;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The run that is under way, and how the last one ended. */
@Controller
class RunsPage {

  private final DeskWork work;
  private final Uploads uploads;
  private final Years years;
  private final DeskMessages messages;

  RunsPage(DeskWork work, Uploads uploads, Years years, DeskMessages messages) {
    this.messages = messages;
    this.work = work;
    this.uploads = uploads;
    this.years = years;
  }

  @GetMapping("/runs")
  String runs(Model model, @AuthenticationPrincipal LoggedIn who) {
    model.addAttribute("run", work.run(who.member()));
    model.addAttribute("largest", uploads.largest());
    model.addAttribute("years", years.years(who.member().actor()));
    return "runs";
  }

  /** The part that is asked for again and again. */
  @GetMapping("/runs/now")
  String now(Model model, @AuthenticationPrincipal LoggedIn who) {
    model.addAttribute("run", work.run(who.member()));
    return "runs :: now";
  }

  @PostMapping("/runs/start")
  String start() {
    return begun(work.start());
  }

  /** Checks a fiscal year again, from what was archived. */
  @PostMapping("/runs/year")
  String year(@RequestParam int year, @RequestParam(defaultValue = "false") boolean formsOnly) {
    years.requireForms(year);
    return begun(work.recheck(year, formsOnly));
  }

  @PostMapping("/runs/stop")
  String stop(Locale locale, RedirectAttributes after) {
    if (work.run().running()) {
      work.stop();
      after.addFlashAttribute("said", messages.in(locale).get("desk.run.stopping"));
    } else {
      throw new Unfit("problem.no-run");
    }
    return "redirect:/runs";
  }

  /** The page itself shows how far it is. */
  private static String begun(boolean started) {
    if (!started) {
      throw new Unfit("problem.run-under-way");
    }
    return "redirect:/runs";
  }
}
