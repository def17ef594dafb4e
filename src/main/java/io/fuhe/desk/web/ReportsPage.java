package io.fuhe.desk.web;

import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.files.ReportFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
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
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.getFileName().toString(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(file));
  }

  private static void requireAllUnits(LoggedIn who) {
    if (!who.member().units().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
