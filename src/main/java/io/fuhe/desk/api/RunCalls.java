package io.fuhe.desk.api;

import io.fuhe.desk.DeskWork;
import io.fuhe.desk.DeskWork.RunState;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Years;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The run that is under way, and how the last one ended. */
@RestController
@RequestMapping(Api.V1 + "/runs")
class RunCalls {

  private final DeskWork work;
  private final Years years;

  RunCalls(DeskWork work, Years years) {
    this.work = work;
    this.years = years;
  }

  @GetMapping("/current")
  RunState current(@AuthenticationPrincipal LoggedIn who) {
    return work.run(who.member());
  }

  /**
   * What is run again.
   *
   * @param year a fiscal year, from what was archived; null for the inbox
   * @param formsOnly whether the stored forms are judged again, without reading the originals
   */
  record RunRequest(Integer year, Boolean formsOnly) {}

  /** Begins a run over the inbox, or over a fiscal year again. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  RunState start(
      @RequestBody(required = false) RunRequest request, @AuthenticationPrincipal LoggedIn who) {
    if (request != null && request.year() != null) {
      years.requireForms(request.year());
    }
    boolean started =
        request == null || request.year() == null
            ? work.start()
            : work.recheck(request.year(), Boolean.TRUE.equals(request.formsOnly()));
    if (!started) {
      throw new Unfulfilled(Problem.RUN_UNDER_WAY);
    }
    return work.run(who.member());
  }

  /** Asks the run to stop after the files in hand. */
  @PostMapping("/stop")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RunState stop(@AuthenticationPrincipal LoggedIn who) {
    if (!work.run().running()) {
      throw new Unfulfilled(Problem.NO_RUN);
    }
    work.stop();
    return work.run(who.member());
  }
}
