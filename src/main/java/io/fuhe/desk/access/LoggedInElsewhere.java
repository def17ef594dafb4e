package io.fuhe.desk.access;

import java.util.Map;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A member for whom somebody else vouches; what they may is the desk's to say. */
final class LoggedInElsewhere extends LoggedIn implements OidcUser {

  private static final long serialVersionUID = 1L;

  private final OidcIdToken token;
  private final OidcUserInfo info;

  LoggedInElsewhere(Member member, OidcUser known) {
    super(member);
    this.token = known.getIdToken();
    this.info = known.getUserInfo();
  }

  @Override
  public Map<String, Object> getClaims() {
    return token.getClaims();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return token.getClaims();
  }

  @Override
  public OidcUserInfo getUserInfo() {
    return info;
  }

  @Override
  public OidcIdToken getIdToken() {
    return token;
  }

  @Override
  public String getName() {
    return member().name();
  }
}
