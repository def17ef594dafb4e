package io.fuhe.desk.api;

import io.fuhe.desk.Corrections;
import io.fuhe.desk.Corrections.Wanted;
import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.Freshness;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.decision.Words;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.DeskForm;
import io.fuhe.desk.store.DeskForms;
import io.fuhe.desk.store.FormFigures;
import io.fuhe.desk.store.FormFigures.ListedForm;
import io.fuhe.desk.store.MappingProblems;
import io.fuhe.desk.store.Worklist;
import io.fuhe.form.Text;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Forms: what was read of them, what was put right, and that one was read wrongly. */
@RestController
@RequestMapping(Api.V1 + "/forms")
class FormCalls {

  private static final int MOST = 500;

  private final DeskForms forms;
  private final FormFigures figures;
  private final Corrections corrections;
  private final MappingProblems problems;
  private final Worklist worklist;
  private final Freshness freshness;
  private final DeskMessages messages;

  FormCalls(
      DeskForms forms,
      FormFigures figures,
      Corrections corrections,
      MappingProblems problems,
      Worklist worklist,
      Freshness freshness,
      DeskMessages messages) {
    this.forms = forms;
    this.figures = figures;
    this.corrections = corrections;
    this.problems = problems;
    this.worklist = worklist;
    this.freshness = freshness;
    this.messages = messages;
  }

  /**
   * A value that is to be put right.
   *
   * @param path of the value, as the form has it
   * @param value what the original says; empty where it says nothing
   * @param version of the form's last correction that was seen
   * @param sure whether a value that looks like a slip is meant
   */
  record CorrectionRequest(
      String path, String value, String reason, Integer version, Boolean sure) {}

  /** What is wrong with how a form was read; may say nothing. */
  record ProblemRequest(String words) {}

  /** The forms of a unit that count, the latest year first. */
  @GetMapping
  List<ListedForm> forms(@RequestParam String unit, @AuthenticationPrincipal LoggedIn who) {
    freshness.look();
    return figures.of(unit, who.member().actor(), MOST);
  }

  /** A form with all that was read of it, and what was put right. */
  @GetMapping("/{id}")
  FormJson form(@PathVariable String id, @AuthenticationPrincipal LoggedIn who, Locale locale) {
    DeskForm form = known(id, who);
    Actor actor = who.member().actor();
    List<String> findings =
        forms.findings(form).stream()
            .filter(each -> worklist.find(actor, each).isPresent())
            .toList();
    return FormJson.of(form, findings, problems.isOpen(id), messages.in(locale));
  }

  /** Puts a value right. */
  @PostMapping("/{id}/corrections")
  FormJson correct(
      @PathVariable String id,
      @RequestBody CorrectionRequest request,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    DeskForm form = known(id, who);
    if (request.path() == null || request.value() == null || request.version() == null) {
      throw new Unfulfilled(Problem.BAD_REQUEST);
    }
    Text read =
        Corrections.read(form, request.path())
            .orElseThrow(() -> new Unfulfilled(Problem.NOT_FOUND));
    corrections.put(
        who.member().actor(),
        form,
        read,
        new Wanted(
            request.path(),
            request.value(),
            request.reason(),
            request.version(),
            Boolean.TRUE.equals(request.sure())));
    return form(id, who, locale);
  }

  /** Puts a form on the list for the author of mappings. */
  @PostMapping("/{id}/problems")
  FormJson report(
      @PathVariable String id,
      @RequestBody ProblemRequest request,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    problems.report(who.member().actor(), known(id, who), Words.of(request.words()));
    return form(id, who, locale);
  }

  private DeskForm known(String id, LoggedIn who) {
    return forms
        .find(who.member().actor(), id)
        .orElseThrow(() -> new Unfulfilled(Problem.NOT_FOUND));
  }
}
