package io.fuhe.desk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.collections4.map.LRUMap;

/**
 * How often somebody may fail to log in: so often under one name from one address, more often under
 * one name from anywhere and from one address under any name. Names that nobody has count as those
 * that somebody has, so that nothing tells one from the other.
 */
public final class LoginLimit {

  private static final int TOGETHER = 5;
  private static final int NAME = 20;
  private static final int ADDRESS = 50;
  private static final Duration WHILE = Duration.ofMinutes(15);

  /**
   * So many names and addresses are remembered; those that nobody tried for longest are forgotten
   * first.
   */
  private static final int REMEMBERED = 10_000;

  private final Clock clock;

  private final Map<String, Deque<Instant>> failures = new LRUMap<>(REMEMBERED);

  public LoginLimit(Clock clock) {
    this.clock = clock;
  }

  /**
   * What failures are counted under.
   *
   * @param mark changes when tries before no longer count; empty for a name that nobody has
   */
  public static String account(String name, String mark) {
    return folded(name) + "\n" + mark;
  }

  /** Whether somebody has to wait before the next try. */
  public synchronized boolean isReached(String account, String address) {
    return count(together(account, address)) >= TOGETHER
        || count(named(account)) >= NAME
        || count(at(address)) >= ADDRESS;
  }

  /** Notes a failure. */
  public synchronized void failed(String account, String address) {
    for (String key : new String[] {together(account, address), named(account), at(address)}) {
      Deque<Instant> times = failures.computeIfAbsent(key, any -> new ArrayDeque<>());
      times.addLast(clock.instant());
      if (times.size() > ADDRESS) {
        times.removeFirst();
      }
    }
  }

  /** Notes that somebody did log in. */
  public synchronized void succeeded(String account, String address) {
    failures.remove(together(account, address));
  }

  private int count(String key) {
    Deque<Instant> times = failures.get(key);
    if (times == null) {
      return 0;
    }
    Instant since = clock.instant().minus(WHILE);
    times.removeIf(time -> time.isBefore(since));
    return times.size();
  }

  private static String together(String account, String address) {
    return "b\n" + account + "\n" + address;
  }

  private static String named(String account) {
    return "n\n" + account;
  }

  private static String at(String address) {
    return "a\n" + address;
  }

  private static String folded(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.length() <= 64 ? lower : lower.substring(0, 64);
  }
}
