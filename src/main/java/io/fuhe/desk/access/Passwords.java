package io.fuhe.desk.access;

import java.security.SecureRandom;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: as Argon2id hashes, the kind of hash before them. */
public final class Passwords {

  /** Shorter ones are guessed. */
  public static final int SHORTEST = 10;

  private static final String ARGON2 = "argon2";

  /** Without letters and digits that are taken for one another. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int GENERATED = 16;

  private Passwords() {}

  /** Makes and compares hashes. */
  public static PasswordEncoder encoder() {
    return new DelegatingPasswordEncoder(
        ARGON2, Map.of(ARGON2, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
  }

  /** A new one that nobody guesses. */
  public static String generate() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GENERATED; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
