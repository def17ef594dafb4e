package io.fuhe.desk.web;

import io.fuhe.desk.Corrections;
import io.fuhe.desk.Corrections.Wanted;
import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.decision.Words;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.DeskForm;
import io.fuhe.desk.store.DeskForms;
import io.fuhe.desk.store.MappingProblems;
import io.fuhe.desk.store.Original;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Text;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.ShownText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form: all that was read beside the original, and what people put right. */
@Controller
class FormPage {

  private final DeskForms forms;
  private final MappingProblems problems;
  private final Worklist worklist;
  private final OriginalView view;
  private final Corrections corrections;
  private final DeskMessages messages;

  FormPage(
      DeskForms forms,
      MappingProblems problems,
      Worklist worklist,
      OriginalView view,
      Corrections corrections,
      DeskMessages messages) {
    this.forms = forms;
    this.problems = problems;
    this.worklist = worklist;
    this.view = view;
    this.corrections = corrections;
    this.messages = messages;
  }

  @GetMapping("/forms/{id}")
  String form(
      Model model, @PathVariable String id, @AuthenticationPrincipal LoggedIn who, Locale locale) {
    DeskForm form = find(id, who);
    Actor actor = who.member().actor();
    List<WorkRow> findings =
        forms.findings(form).stream()
            .map(each -> worklist.find(actor, each))
            .flatMap(Optional::stream)
            .toList();
    model.addAttribute("form", form);
    model.addAttribute("view", FormView.of(form, messages.in(locale)));
    model.addAttribute("findings", findings);
    model.addAttribute("reported", problems.isOpen(id));
    model.addAttribute("original", "/forms/" + id + "/original");
    return "form";
  }

  @GetMapping("/forms/{id}/original")
  String original(
      Model model,
      @PathVariable String id,
      @RequestParam(required = false) Integer page,
      @AuthenticationPrincipal LoggedIn who) {
    return view.show(
        model,
        List.of(original(find(id, who))),
        0,
        page,
        "/forms/" + id + "/original",
        "/forms/" + id + "/page");
  }

  @GetMapping("/forms/{id}/page")
  ResponseEntity<byte[]> page(
      @PathVariable String id, @RequestParam int page, @AuthenticationPrincipal LoggedIn who) {
    return view.picture(List.of(original(find(id, who))), 0, page);
  }

  /** One value, to be put right. */
  @GetMapping("/forms/{id}/value")
  String value(
      Model model,
      @PathVariable String id,
      @RequestParam String path,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    DeskForm form = find(id, who);
    model.addAttribute("form", form);
    model.addAttribute("path", path);
    model.addAttribute("label", FormView.label(path, messages.in(locale)));
    model.addAttribute("row", row(form, path));
    model.addAttribute("read", read(form, path).value());
    model.addAttribute("now", Corrections.now(form, path));
    model.addAttribute("made", form.correctionsOf(path));
    return "value";
  }

  @PostMapping("/forms/{id}/value")
  String correct(
      @PathVariable String id,
      @RequestParam String path,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam(defaultValue = "false") boolean sure,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale,
      RedirectAttributes after) {
    DeskForm form = find(id, who);
    Messages words = messages.in(locale);
    try {
      boolean begun =
          corrections.put(
              who.member().actor(),
              form,
              read(form, path),
              new Wanted(path, value, reason, seen, sure));
      after.addFlashAttribute(
          "said", words.get(begun ? "desk.form.corrected" : "desk.form.correctedLater"));
      return "redirect:/forms/" + id;
    } catch (Unfit unfit) {
      after.addFlashAttribute("said", words.get(unfit.message(), unfit.arguments()));
      after.addFlashAttribute("refused", true);
      after.addFlashAttribute("doubt", unfit.message().equals(Corrections.DOUBT));
      after.addFlashAttribute("typed", value);
      after.addFlashAttribute("because", reason);
      after.addAttribute("path", path);
      return "redirect:/forms/" + id + "/value";
    }
  }

  @PostMapping("/forms/{id}/problem")
  String problem(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale,
      RedirectAttributes after) {
    boolean added = problems.report(who.member().actor(), find(id, who), Words.of(words));
    after.addFlashAttribute(
        "said", messages.in(locale).get(added ? "desk.mapping.reported" : "desk.mapping.known"));
    return "redirect:/forms/" + id;
  }

  private DeskForm find(String id, LoggedIn who) {
    return forms
        .find(who.member().actor(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Original original(DeskForm form) {
    return new Original(0, form.sha256(), form.path(), FormView.marks(form));
  }

  /** What was read at a path; what is read nowhere is nothing that can be put right. */
  private static Text read(DeskForm form, String path) {
    return Corrections.read(form, path)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** What the row of a value is called; empty where it stands in none. */
  private static String row(DeskForm form, String path) {
    String row = path.contains("].") ? path.substring(0, path.indexOf("].") + 2) : "\n";
    Map<String, Text> values = FormPlaces.values(form.asRead());
    return Stream.of("name", "label")
        .map(name -> values.get(row + name))
        .filter(Objects::nonNull)
        .map(name -> ShownText.brief(ShownText.of(name.value())))
        .findFirst()
        .orElse("");
  }
}
