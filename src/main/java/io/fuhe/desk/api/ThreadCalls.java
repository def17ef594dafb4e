package io.fuhe.desk.api;

import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Members;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.decision.Words;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.ThreadEntry;
import io.fuhe.desk.store.Threads;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was said about the question that a finding belongs to, and whose it is to decide. */
@RestController("apiThreads")
@RequestMapping(Api.V1 + "/findings/{fingerprint}")
class ThreadCalls {

  private static final int OTHERS = 50;

  private final Threads threads;
  private final Worklist worklist;
  private final Members members;

  ThreadCalls(Threads threads, Worklist worklist, Members members) {
    this.threads = threads;
    this.worklist = worklist;
    this.members = members;
  }

  /**
   * The question.
   *
   * @param others other findings of it, of other years or gone, by fingerprint
   */
  record ThreadJson(List<ThreadEntry> entries, List<String> others) {}

  /** What is said. */
  record NoteRequest(String words) {}

  /**
   * Whose it becomes.
   *
   * @param to a member who may decide and see the unit; empty for nobody
   */
  record AssignRequest(String to) {}

  @GetMapping("/thread")
  ThreadJson thread(@PathVariable String fingerprint, @AuthenticationPrincipal LoggedIn who) {
    WorkRow row = known(fingerprint, who);
    Actor actor = who.member().actor();
    List<String> others = threads.others(row, OTHERS);
    Set<String> seen = worklist.find(actor, others).keySet();
    return new ThreadJson(threads.entries(row), others.stream().filter(seen::contains).toList());
  }

  /** Says something about it. */
  @PostMapping("/notes")
  ThreadJson note(
      @PathVariable String fingerprint,
      @RequestBody NoteRequest request,
      @AuthenticationPrincipal LoggedIn who) {
    WorkRow row = known(fingerprint, who);
    String words = Words.of(request.words());
    if (words.isEmpty()) {
      throw new Unfulfilled(Problem.BAD_REQUEST);
    }
    threads.note(who.member().actor(), row, words);
    return thread(fingerprint, who);
  }

  /** Gives it to somebody. */
  @PostMapping("/assignee")
  ThreadJson assign(
      @PathVariable String fingerprint,
      @RequestBody AssignRequest request,
      @AuthenticationPrincipal LoggedIn who) {
    known(fingerprint, who);
    String to = request.to();
    if (to == null) {
      throw new Unfulfilled(Problem.BAD_REQUEST);
    }
    Actor whose =
        to.isEmpty()
            ? Actor.NOBODY
            : members
                .deciding(to)
                .map(Member::actor)
                .orElseThrow(() -> new Unfit("desk.assign.unknown"));
    if (threads.assign(who.member().actor(), List.of(fingerprint), whose).unseen() > 0) {
      throw new Unfit("desk.assign.unseen", 1, to);
    }
    return thread(fingerprint, who);
  }

  private WorkRow known(String fingerprint, LoggedIn who) {
    return worklist
        .find(who.member().actor(), fingerprint)
        .orElseThrow(() -> new Unfulfilled(Problem.NOT_FOUND));
  }
}
