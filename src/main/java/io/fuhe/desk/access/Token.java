package io.fuhe.desk.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of a token; the token itself is not.
 *
 * @param owner the member whose it is
 * @param label what its owner calls it
 * @param scopes one or more, in their order
 * @param ends when it is good for nothing any more
 * @param used when it was used last, to the minute; null where it never was
 */
public record Token(
    long id,
    String owner,
    String label,
    Set<Scope> scopes,
    Instant made,
    Instant ends,
    Instant used) {

  public Token {
    scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
  }

  /** Whether it is good for something at a time. */
  public boolean holds(Instant now) {
    return now.isBefore(ends);
  }
}
