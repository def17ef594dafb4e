package io.fuhe.desk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs in the owner of the token that a request brings, for this request alone. What its owner may
 * no longer do, the token does not do either.
 */
public final class BearerTokens extends OncePerRequestFilter {

  private static final String KIND = "Bearer ";

  private final Tokens tokens;
  private final Members members;
  private final AuthenticationEntryPoint refusal;

  /**
   * Makes the filter.
   *
   * @param refusal answers a token that is none
   */
  public BearerTokens(Tokens tokens, Members members, AuthenticationEntryPoint refusal) {
    this.tokens = tokens;
    this.members = members;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (sent == null || !sent.regionMatches(true, 0, KIND, 0, KIND.length())) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Authentication> known = known(sent.substring(KIND.length()).strip());
    if (known.isEmpty()) {
      refusal.commence(request, response, new BadCredentialsException(""));
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(known.get());
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  private Optional<Authentication> known(String secret) {
    return tokens
        .of(secret)
        .flatMap(
            token ->
                members
                    .find(token.owner())
                    .filter(Member::enabled)
                    .map(owner -> authentication(token, owner)));
  }

  private static Authentication authentication(Token token, Member owner) {
    List<GrantedAuthority> may =
        token.scopes().stream()
            .filter(scope -> scope.isFor(owner.role()))
            .map(scope -> (GrantedAuthority) new SimpleGrantedAuthority(scope.authority()))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(new LoggedIn(owner), null, may);
  }
}
