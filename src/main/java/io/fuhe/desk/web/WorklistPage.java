package io.fuhe.desk.web;

import io.fuhe.check.Decision;
import io.fuhe.check.Severity;
import io.fuhe.desk.DeskWork;
import io.fuhe.desk.FilterQuery;
import io.fuhe.desk.Freshness;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.Decisions;
import io.fuhe.desk.store.Filter;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.SavedViews;
import io.fuhe.desk.store.Slice;
import io.fuhe.desk.store.Threads;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import io.fuhe.desk.store.Worklist.Counts;
import io.fuhe.desk.store.Worklist.FacetValue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The findings to work through. */
@Controller
class WorklistPage {

  private static final int ROWS = 50;

  private final Worklist worklist;
  private final Decisions decisions;
  private final DecidedBefore before;
  private final SavedViews views;
  private final DeskWork work;
  private final Freshness freshness;

  WorklistPage(
      Worklist worklist,
      Decisions decisions,
      Threads threads,
      SavedViews views,
      DeskWork work,
      Freshness freshness) {
    this.work = work;
    this.views = views;
    this.worklist = worklist;
    this.decisions = decisions;
    this.before = new DecidedBefore(worklist, decisions, threads);
    this.freshness = freshness;
  }

  @GetMapping("/")
  String list(
      Model model,
      @AuthenticationPrincipal LoggedIn who,
      @ModelAttribute("text") FindingText text,
      @RequestParam Map<String, String> parameters) {
    freshness.look();
    FilterQuery query = FilterQuery.of(parameters);
    Actor actor = who.member().actor();
    Slice<WorkRow> page =
        Slice.of(worklist.page(query.filter(), actor, parameters.get("after"), ROWS + 1), ROWS);
    List<WorkRow> shown = page.rows();
    model.addAttribute("query", query);
    model.addAttribute("rows", shown);
    model.addAttribute("run", work.run(who.member()));
    model.addAttribute("returned", returned(shown, text));
    model.addAttribute("before", before.of(shown, actor, text));
    model.addAttribute("next", page.next(last -> next(query, last)));
    model.addAttribute("first", !parameters.containsKey("after"));
    model.addAttribute("acts", Act.OF_PEOPLE);
    model.addAttribute("views", views.of(actor));
    model.addAttribute("view", query.at("/"));
    return "worklist";
  }

  /** The counts, which take longer than a page of the list, and are asked for after it. */
  @GetMapping("/facets")
  String facets(
      Model model,
      @AuthenticationPrincipal LoggedIn who,
      @RequestParam Map<String, String> parameters) {
    FilterQuery query = FilterQuery.of(parameters);
    Actor actor = who.member().actor();
    Counts counts = worklist.counts(query.filter(), actor);
    Map<Facet, List<FacetValue>> facets = new LinkedHashMap<>();
    counts
        .values()
        .forEach(
            (facet, values) -> {
              if (values.size() > 1 || query.filter().values().containsKey(facet)) {
                facets.put(facet, facet == Facet.SEVERITY ? gravestFirst(values) : values);
              }
            });
    model.addAttribute("query", query);
    model.addAttribute("facets", facets);
    model.addAttribute("count", counts.count());
    model.addAttribute("most", Worklist.FACET_VALUES);
    return "facets";
  }

  private static List<FacetValue> gravestFirst(List<FacetValue> severities) {
    return severities.stream()
        .sorted(Comparator.comparing(each -> Severity.valueOf(each.value())))
        .toList();
  }

  /** The values of a facet with some words in their names, for those that have very many. */
  @GetMapping("/facets/{facet}")
  String facet(
      Model model,
      @AuthenticationPrincipal LoggedIn who,
      @ModelAttribute("text") FindingText text,
      @PathVariable Facet facet,
      @RequestParam(defaultValue = "") String named,
      @RequestParam Map<String, String> parameters) {
    FilterQuery query = FilterQuery.of(parameters);
    String words = Filter.folded(named);
    model.addAttribute("query", query);
    model.addAttribute("facet", facet);
    model.addAttribute(
        "values",
        worklist.values(
            facet,
            query.filter(),
            who.member().actor(),
            each ->
                Filter.folded(text.facet(facet.key(), each.value(), each.name())).contains(words)));
    return "facet";
  }

  private Map<String, String> returned(List<WorkRow> rows, FindingText text) {
    List<WorkRow> returned = rows.stream().filter(WorkRow::isReturned).toList();
    Map<String, List<Decision>> histories = decisions.histories(returned);
    return returned.stream()
        .collect(
            Collectors.toMap(
                WorkRow::fingerprint, row -> text.returned(row, histories.get(row.fingerprint()))));
  }

  private static String next(FilterQuery query, WorkRow last) {
    return query.at("/", "after", last.place());
  }
}
