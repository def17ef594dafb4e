package io.fuhe.desk.web;

import io.fuhe.desk.DeskWork;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The run that is under way, and how the last one ended. */
@Controller
class RunsPage {

  private final DeskWork work;

  RunsPage(DeskWork work) {
    this.work = work;
  }

  @GetMapping("/runs")
  String runs(Model model) {
    model.addAttribute("run", work.run());
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

  @PostMapping("/runs/stop")
  String stop() {
    work.stop();
    return "redirect:/runs";
  }
}
