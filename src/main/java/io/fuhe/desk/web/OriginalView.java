package io.fuhe.desk.web;

import io.fuhe.desk.DeskWork;
import io.fuhe.desk.DeskWork.Looked;
import io.fuhe.desk.store.Mark;
import io.fuhe.desk.store.Original;
import io.fuhe.form.Place;
import io.fuhe.worker.Sight;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Originals as parts of pages: a grid, or a page as a picture. */
@Component
class OriginalView {

  private final DeskWork work;

  OriginalView(DeskWork work) {
    this.work = work;
  }

  /**
   * Shows one of several originals.
   *
   * @param form which of them
   * @param page of it; null for where its first mark is
   * @param address of the part
   * @param pictures the address of the pictures of its pages
   */
  String show(
      Model model, List<Original> all, int form, Integer page, String address, String pictures) {
    Original original = one(all, form);
    Place at = at(original, page);
    Sight sight = work.look(original.sha256(), original.path(), at).sight();
    model.addAttribute("files", all);
    model.addAttribute("file", original);
    model.addAttribute("sight", sight);
    model.addAttribute("address", address);
    if (sight.width() != null) {
      model.addAttribute("page", PageView.of(sight, at.page(), original.marks()));
      model.addAttribute("picture", pictures + "?form=" + form + "&page=" + at.page());
    } else if (sight.reason() == null) {
      model.addAttribute("grid", GridView.of(sight.cells(), original.marks()));
    }
    if (at.page() != null) {
      model.addAttribute("number", at.page());
    }
    return "original";
  }

  /** A page of an original as a picture. */
  ResponseEntity<byte[]> picture(List<Original> all, int form, int page) {
    Original original = one(all, form);
    Looked looked = work.look(original.sha256(), original.path(), at(original, page));
    if (looked.picture() == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(looked.picture());
  }

  private static Original one(List<Original> all, int form) {
    return all.stream()
        .filter(each -> each.form() == form)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Where to look: the first mark, or one on a page. */
  private static Place at(Original original, Integer page) {
    Place first = original.first().orElse(new Place(null, null, null, "A1", null));
    if (page == null || first.page() == null) {
      return first;
    }
    return original.marks().stream()
        .map(Mark::place)
        .filter(place -> page.equals(place.page()))
        .findFirst()
        .orElse(new Place(null, null, page, "A1", null));
  }
}
