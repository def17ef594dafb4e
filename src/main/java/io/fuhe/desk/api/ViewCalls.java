package io.fuhe.desk.api;

import io.fuhe.desk.FilterQuery;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.SavedViews;
import io.fuhe.desk.store.SavedViews.View;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The filters that the owner of the token keeps. */
@RestController("apiViews")
@RequestMapping(Api.V1 + "/views")
class ViewCalls {

  private final SavedViews views;

  ViewCalls(SavedViews views) {
    this.views = views;
  }

  /** A filter by a name. */
  record ViewJson(String name, FindingFilter filter) {

    static ViewJson of(View view) {
      return new ViewJson(view.name(), FindingFilter.of(FilterQuery.in(view.address()).filter()));
    }
  }

  /** Which one is forgotten. */
  record NameRequest(String name) {}

  @GetMapping
  List<ViewJson> views(@AuthenticationPrincipal LoggedIn who) {
    return views.of(who.member().actor()).stream().map(ViewJson::of).toList();
  }

  /** Keeps one, in the place of one of the same name. */
  @PostMapping
  List<ViewJson> keep(@RequestBody ViewJson view, @AuthenticationPrincipal LoggedIn who) {
    if (view.name() == null || view.filter() == null) {
      throw new Unfulfilled(Problem.BAD_REQUEST);
    }
    Actor owner = who.member().actor();
    views.keep(owner, view.name(), new FilterQuery(view.filter().filter()).at("/"));
    return views(who);
  }

  /** Forgets one. */
  @PostMapping("/remove")
  List<ViewJson> remove(@RequestBody NameRequest view, @AuthenticationPrincipal LoggedIn who) {
    if (view.name() == null) {
      throw new Unfulfilled(Problem.BAD_REQUEST);
    }
    views.remove(who.member().actor(), view.name());
    return views(who);
  }
}
