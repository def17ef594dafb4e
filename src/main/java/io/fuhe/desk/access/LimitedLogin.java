package io.fuhe.desk.access;

import java.util.concurrent.Semaphore;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Logs people in, unless they failed too often. Whoever fails gets one answer, be it for a name
 * that nobody has, a wrong password, a member who is shut out, or too many tries.
 */
public final class LimitedLogin implements AuthenticationProvider {

  /** A hash takes 16 MB, whoever asks for it: so many are made at a time, the others wait. */
  private static final int AT_ONCE = 4;

  private final Members members;
  private final DaoAuthenticationProvider passwords;
  private final LoginLimit limit;
  private final Semaphore hashing = new Semaphore(AT_ONCE, true);

  public LimitedLogin(Members members, LoginLimit limit) {
    this.members = members;
    this.passwords =
        new DaoAuthenticationProvider(
            name ->
                members
                    .find(name)
                    .map(LoggedIn::new)
                    .orElseThrow(() -> new UsernameNotFoundException("")));
    this.passwords.setPasswordEncoder(Passwords.encoder());
    this.limit = limit;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = account(asked.getName());
    String address =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "";
    if (limit.isReached(name, address)) {
      throw new BadCredentialsException("");
    }
    hashing.acquireUninterruptibly();
    try {
      Authentication known = passwords.authenticate(asked);
      limit.succeeded(name, address);
      return known;
    } catch (AuthenticationException e) {
      limit.failed(name, address);
      throw new BadCredentialsException("", e);
    } finally {
      hashing.release();
    }
  }

  /** Whoever is given another password begins anew: its hash is a part of the account. */
  private String account(String name) {
    return LoginLimit.account(name, members.find(name).map(Member::password).orElse(""));
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
