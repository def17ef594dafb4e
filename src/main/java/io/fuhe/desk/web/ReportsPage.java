package io.fuhe.desk.web;

import io.fuhe.desk.Download;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.files.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The reports of the last run; they tell of all units, so they are for those whose all are. */
@Controller
class ReportsPage {

  private final ReportFiles reports;

  ReportsPage(ReportFiles reports) {
    this.reports = reports;
  }

  @GetMapping("/reports")
  String list(
      Model model,
      @RequestParam(defaultValue = "") String folder,
      @AuthenticationPrincipal LoggedIn who)
      throws IOException {
    requireAllUnits(who);
    model.addAttribute("entries", reports.list(folder).orElseThrow(ReportsPage::notThere));
    model.addAttribute("folder", folder);
    model.addAttribute("up", folder.contains("/") ? folder.replaceFirst("/[^/]*$", "") : "");
    return "reports";
  }

  /** A file, so that no browser opens it: what is in it was submitted by others. */
  @GetMapping("/reports/file")
  ResponseEntity<Resource> file(@RequestParam String path, @AuthenticationPrincipal LoggedIn who) {
    requireAllUnits(who);
    Path file = reports.file(path).orElseThrow(ReportsPage::notThere);
    return Download.of(file);
  }

  private static void requireAllUnits(LoggedIn who) {
    if (!who.member().isForAllUnits()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
