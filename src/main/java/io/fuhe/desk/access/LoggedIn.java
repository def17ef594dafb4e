package io.fuhe.desk.access;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A member as the session knows them; whoever changes what they may ends their sessions. */
public class LoggedIn extends User {

  private static final long serialVersionUID = 1L;

  private final Member member;

  LoggedIn(Member member) {
    super(member.name(), member.password(), member.enabled(), true, true, true, roles(member));
    this.member = member.withoutPassword();
  }

  /** The member. */
  public final Member member() {
    return member;
  }

  private static List<GrantedAuthority> roles(Member member) {
    return Arrays.stream(Role.values())
        .filter(role -> role.compareTo(member.role()) <= 0)
        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
