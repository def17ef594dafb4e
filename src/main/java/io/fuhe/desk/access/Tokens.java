package io.fuhe.desk.access;

import io.fuhe.files.Sha256;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The tokens that programs log in with. A token is 256 bits that nobody guesses, so that a plain
 * hash keeps it as safe as a slow one.
 */
public final class Tokens {

  /** No token holds longer. */
  public static final int LONGEST_DAYS = 366;

  /** So long is what its owner may call it. */
  public static final int LONGEST_LABEL = 100;

  /** What every token begins with, so that whoever finds one lying about knows what it is. */
  private static final String BEGINNING = "fuhe_";

  private static final int BYTES = 32;
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final String COLUMNS = "id, owner, label, scopes, made_at, ends_at, used_at";

  private final JdbcClient db;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Tokens(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * A new token.
   *
   * @param secret what a program sends; kept nowhere
   */
  public record Made(Token token, String secret) {

    /** The secret is nobody's to read. */
    @Override
    public String toString() {
      return token.toString();
    }
  }

  /**
   * Makes a token.
   *
   * @param scopes one or more
   * @param days for how long it holds, from 1 to {@link #LONGEST_DAYS}
   * @throws IllegalArgumentException when it is for nothing, or holds too short or too long
   */
  public Made make(String owner, String label, Set<Scope> scopes, int days) {
    if (scopes.isEmpty() || days < 1 || days > LONGEST_DAYS) {
      throw new IllegalArgumentException("for " + scopes + ", " + days + " days");
    }
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    String secret = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    Instant now = clock.instant();
    Instant ends = now.plus(Duration.ofDays(days));
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            "insert into desk_token (owner, label, hash, scopes, made_at, ends_at) values (?, ?, ?,"
                + " ?, ?, ?)")
        .params(owner, label, Sha256.of(secret), written(scopes), at(now), at(ends))
        .update(key, "id");
    long id = key.getKey().longValue();
    return new Made(new Token(id, owner, label, scopes, now, ends, null), secret);
  }

  /** The token that a program sent, when there is such a one and it still holds. */
  public Optional<Token> of(String secret) {
    Instant now = clock.instant();
    Optional<Token> found =
        db.sql("select " + COLUMNS + " from desk_token where hash = ?")
            .param(Sha256.of(secret))
            .query((row, i) -> token(row))
            .optional()
            .filter(token -> token.holds(now));
    found.ifPresent(token -> used(token, now));
    return found;
  }

  /** Somebody's tokens, those too that hold no more; the newest first. */
  public List<Token> ofOwner(String owner) {
    return db.sql("select " + COLUMNS + " from desk_token where owner = ? order by id desc")
        .param(owner)
        .query((row, i) -> token(row))
        .list();
  }

  /** All tokens, the newest first. */
  public List<Token> all() {
    return db.sql("select " + COLUMNS + " from desk_token order by id desc")
        .query((row, i) -> token(row))
        .list();
  }

  /**
   * Takes a token back; it is good for nothing from now on.
   *
   * @param owner whose it must be; null for anybody's
   * @return whether there was such a one
   */
  public boolean revoke(long id, String owner) {
    return owner == null
        ? db.sql("delete from desk_token where id = ?").param(id).update() == 1
        : db.sql("delete from desk_token where id = ? and owner = ?").params(id, owner).update()
            == 1;
  }

  private void used(Token token, Instant now) {
    if (token.used() == null || token.used().plus(EVERY).isBefore(now)) {
      db.sql("update desk_token set used_at = ? where id = ?").params(at(now), token.id()).update();
    }
  }

  private static Token token(ResultSet row) throws SQLException {
    OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
    return new Token(
        row.getLong("id"),
        row.getString("owner"),
        row.getString("label"),
        read(row.getString("scopes")),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant());
  }

  private static String written(Set<Scope> scopes) {
    return EnumSet.copyOf(scopes).stream().map(Enum::name).collect(Collectors.joining(" "));
  }

  private static Set<Scope> read(String scopes) {
    return Arrays.stream(scopes.split(" ")).map(Scope::valueOf).collect(Collectors.toSet());
  }

  private static OffsetDateTime at(Instant time) {
    return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
