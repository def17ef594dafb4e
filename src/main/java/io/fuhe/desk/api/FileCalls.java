package io.fuhe.desk.api;

import io.fuhe.desk.Download;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.files.RefusedUpload;
import io.fuhe.desk.files.ReportFiles;
import io.fuhe.desk.files.ReportFiles.Entry;
import io.fuhe.desk.files.Uploads;
import io.fuhe.desk.files.Uploads.Taken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files that are handed in, and reports to take along. Both concern all units: what a file is about
 * is not known until a run has read it, and reports tell of all.
 */
@RestController
@RequestMapping(Api.V1)
class FileCalls {

  private final Uploads uploads;
  private final ReportFiles reports;

  FileCalls(Uploads uploads, ReportFiles reports) {
    this.uploads = uploads;
    this.reports = reports;
  }

  /** Puts a file into the inbox, where the next run reads it. */
  @PostMapping(path = "/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Taken upload(
      @RequestParam String name,
      @RequestParam(defaultValue = "") String folder,
      InputStream content,
      @AuthenticationPrincipal LoggedIn who)
      throws IOException {
    requireAllUnits(who);
    try {
      return uploads.take(folder, name, content);
    } catch (RefusedUpload e) {
      throw new Unfulfilled(Problem.valueOf(e.why().name()));
    }
  }

  @GetMapping("/reports")
  List<Entry> reports(
      @RequestParam(defaultValue = "") String folder, @AuthenticationPrincipal LoggedIn who)
      throws IOException {
    requireAllUnits(who);
    return reports.list(folder).orElseThrow(() -> new Unfulfilled(Problem.NOT_FOUND));
  }

  @GetMapping("/reports/file")
  ResponseEntity<Resource> report(
      @RequestParam String path, @AuthenticationPrincipal LoggedIn who) {
    requireAllUnits(who);
    Path file = reports.file(path).orElseThrow(() -> new Unfulfilled(Problem.NOT_FOUND));
    return Download.of(file);
  }

  private static void requireAllUnits(LoggedIn who) {
    if (!who.member().isForAllUnits()) {
      throw new Unfulfilled(Problem.ALL_UNITS_NEEDED);
    }
  }
}
