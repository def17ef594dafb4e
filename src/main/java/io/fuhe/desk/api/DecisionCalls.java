package io.fuhe.desk.api;

import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.Chosen;
import io.fuhe.desk.store.Decisions;
import io.fuhe.desk.store.Outcome;
import io.fuhe.desk.store.Worklist;
import io.fuhe.report.content.Reasons;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decides, and takes back. */
@RestController("apiDecisions")
@RequestMapping(Api.V1 + "/decisions")
class DecisionCalls {

  private final Decisions decisions;
  private final Worklist worklist;
  private final Reasons reasons;

  DecisionCalls(Decisions decisions, Worklist worklist, Reasons reasons) {
    this.decisions = decisions;
    this.worklist = worklist;
    this.reasons = reasons;
  }

  /**
   * Decides the same about some findings; those that cannot be decided on now are told one by one.
   */
  @PostMapping
  Outcome decide(@RequestBody DecisionRequest request, @AuthenticationPrincipal LoggedIn who) {
    request.check(reasons.keys());
    Actor actor = who.member().actor();
    return decisions.decide(actor, request.act(), request.why(), chosen(request, actor));
  }

  /** Takes back what one batch of one's own did. */
  @PostMapping("/{batch}/undo")
  Outcome undo(@PathVariable long batch, @AuthenticationPrincipal LoggedIn who) {
    return decisions
        .undo(who.member().actor(), batch)
        .orElseThrow(() -> new Unfulfilled(Problem.NOT_FOUND));
  }

  private List<Chosen> chosen(DecisionRequest request, Actor actor) {
    if (request.filter() == null) {
      return request.findings();
    }
    List<Chosen> all = worklist.all(request.filter().filter(), actor);
    if (all.size() != request.count()) {
      throw new Unfulfilled(Problem.COUNT_CHANGED, request.count(), all.size());
    }
    return all;
  }
}
