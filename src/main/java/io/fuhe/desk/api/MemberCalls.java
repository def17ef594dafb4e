package io.fuhe.desk.api;

import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Members;
import io.fuhe.desk.access.Role;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who asks, and who may work at the desk. */
@RestController
@RequestMapping(Api.V1)
class MemberCalls {

  private final Members members;

  MemberCalls(Members members) {
    this.members = members;
  }

  /**
   * Somebody who may work at the desk.
   *
   * @param units the names of the units that are theirs; empty where all are
   */
  record MemberJson(String name, Role role, boolean enabled, List<String> units) {

    static MemberJson of(Member member) {
      return new MemberJson(member.name(), member.role(), member.enabled(), member.units());
    }
  }

  /** The owner of the token. */
  @GetMapping("/me")
  MemberJson me(@AuthenticationPrincipal LoggedIn who) {
    return MemberJson.of(who.member());
  }

  @GetMapping("/members")
  List<MemberJson> members() {
    return members.all().stream().map(MemberJson::of).toList();
  }
}
