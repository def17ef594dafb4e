package io.fuhe.desk.web;

import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Original;
import io.fuhe.desk.store.Originals;
import io.fuhe.desk.store.Worklist;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The original of a finding, at the right sheet or page; asked for after the page of the finding.
 */
@Controller
class OriginalPart {

  private final Worklist worklist;
  private final Originals originals;
  private final OriginalView view;

  OriginalPart(Worklist worklist, Originals originals, OriginalView view) {
    this.worklist = worklist;
    this.originals = originals;
    this.view = view;
  }

  @GetMapping("/findings/{fingerprint}/original")
  String original(
      Model model,
      @PathVariable String fingerprint,
      @RequestParam(defaultValue = "0") int form,
      @RequestParam(required = false) Integer page,
      @AuthenticationPrincipal LoggedIn who) {
    return view.show(
        model,
        all(fingerprint, who),
        form,
        page,
        "/findings/" + fingerprint + "/original",
        "/findings/" + fingerprint + "/page");
  }

  @GetMapping("/findings/{fingerprint}/page")
  ResponseEntity<byte[]> page(
      @PathVariable String fingerprint,
      @RequestParam int form,
      @RequestParam int page,
      @AuthenticationPrincipal LoggedIn who) {
    return view.picture(all(fingerprint, who), form, page);
  }

  private List<Original> all(String fingerprint, LoggedIn who) {
    return worklist
        .find(who.member().actor(), fingerprint)
        .map(row -> originals.of(row.anomaly()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
