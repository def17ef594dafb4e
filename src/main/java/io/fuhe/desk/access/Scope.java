package io.fuhe.desk.access;

import java.util.Locale;

/** What a token is good for, as far as its owner may do it at all. */
public enum Scope {
  /** Looks at findings, years, runs, letters and reports. */
  READ(Role.VIEWER),
  /** Decides about findings and takes decisions back. */
  DECIDE(Role.AUDITOR),
  /** Hands in files, starts and stops runs. */
  RUN(Role.AUDITOR),
  /** Sees who may work at the desk. */
  ADMIN(Role.ADMINISTRATOR);

  private final Role least;

  Scope(Role least) {
    this.least = least;
  }

  /** What it is called in requests and on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The authority that a request with such a token has. */
  public String authority() {
    return "SCOPE_" + name();
  }

  /** Whether somebody with a role may have a token for it. */
  public boolean isFor(Role role) {
    return role.compareTo(least) >= 0;
  }
}
