package io.fuhe.desk.web;

import io.fuhe.desk.DeskWork;
import io.fuhe.desk.DeskWork.Looked;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Originals;
import io.fuhe.desk.store.Originals.Original;
import io.fuhe.desk.store.Worklist;
import io.fuhe.form.Place;
import io.fuhe.worker.Sight;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
  private final DeskWork work;

  OriginalPart(Worklist worklist, Originals originals, DeskWork work) {
    this.worklist = worklist;
    this.originals = originals;
    this.work = work;
  }

  @GetMapping("/findings/{fingerprint}/original")
  String original(
      Model model,
      @PathVariable String fingerprint,
      @RequestParam(defaultValue = "0") int form,
      @RequestParam(required = false) Integer page,
      @AuthenticationPrincipal LoggedIn who) {
    List<Original> all = all(fingerprint, who);
    Original original = one(all, form);
    Place at = at(original, page);
    Sight sight = work.look(original.sha256(), original.path(), at).sight();
    model.addAttribute("files", all);
    model.addAttribute("file", original);
    model.addAttribute("sight", sight);
    model.addAttribute("address", "/findings/" + fingerprint + "/original");
    if (sight.width() != null) {
      model.addAttribute(
          "page", PageView.of(sight, at.page(), original.values(), original.addends()));
      model.addAttribute("picture", picture(fingerprint, form, at.page()));
    } else if (sight.reason() == null) {
      model.addAttribute("grid", GridView.of(sight.cells(), original.values(), original.addends()));
    }
    if (at.page() != null) {
      model.addAttribute("number", at.page());
    }
    return "original";
  }

  @GetMapping("/findings/{fingerprint}/page")
  ResponseEntity<byte[]> page(
      @PathVariable String fingerprint,
      @RequestParam int form,
      @RequestParam int page,
      @AuthenticationPrincipal LoggedIn who) {
    Original original = one(all(fingerprint, who), form);
    Looked looked = work.look(original.sha256(), original.path(), at(original, page));
    if (looked.picture() == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(looked.picture());
  }

  private List<Original> all(String fingerprint, LoggedIn who) {
    return worklist
        .find(who.member().actor(), fingerprint)
        .map(row -> originals.of(row.anomaly()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Original one(List<Original> all, int form) {
    return all.stream()
        .filter(each -> each.form() == form)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Where to look: the first place of the finding, or the one on a page. */
  private static Place at(Original original, Integer page) {
    Place first = original.first().orElse(new Place(null, null, null, "A1", null));
    if (page == null || first.page() == null) {
      return first;
    }
    return Stream.concat(original.values().stream(), original.addends().stream())
        .filter(place -> page.equals(place.page()))
        .findFirst()
        .orElse(new Place(null, null, page, "A1", null));
  }

  private static String picture(String fingerprint, int form, int page) {
    return "/findings/" + fingerprint + "/page?form=" + form + "&page=" + page;
  }
}
