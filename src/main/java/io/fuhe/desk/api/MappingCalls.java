package io.fuhe.desk.api;

import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.MappingProblem;
import io.fuhe.desk.store.MappingProblems;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of forms that were read wrongly, for whoever writes mappings. */
@RestController
@RequestMapping(Api.V1 + "/problems")
class MappingCalls {

  private final MappingProblems problems;

  MappingCalls(MappingProblems problems) {
    this.problems = problems;
  }

  @GetMapping
  List<MappingProblem> problems(@AuthenticationPrincipal LoggedIn who) {
    return problems.all(who.member().actor());
  }

  /** Notes that one is dealt with. */
  @PostMapping("/{number}/settle")
  List<MappingProblem> settle(@PathVariable long number, @AuthenticationPrincipal LoggedIn who) {
    Actor actor = who.member().actor();
    if (problems.all(actor).stream().noneMatch(each -> each.id() == number)) {
      throw new Unfulfilled(Problem.NOT_FOUND);
    }
    problems.settle(actor, number);
    return problems.all(actor);
  }
}
