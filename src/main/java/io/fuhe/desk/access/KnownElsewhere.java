package io.fuhe.desk.access;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Lets in those members for whom an OpenID provider vouches. It vouches for names alone: whoever is
 * no member, or is shut out, does not get in.
 */
public final class KnownElsewhere implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private final OidcUserService provider = new OidcUserService();
  private final Members members;

  public KnownElsewhere(Members members) {
    this.members = members;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser known = provider.loadUser(request);
    return members
        .find(known.getName())
        .filter(Member::enabled)
        .map(member -> new LoggedInElsewhere(member, known))
        .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("no_member")));
  }
}
