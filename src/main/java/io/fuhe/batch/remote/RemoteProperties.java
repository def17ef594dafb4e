package io.fuhe.batch.remote;

import io.fuhe.batch.settings.InvalidSetting;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of runs on several machines.
 *
 * @param enabled whether runs leave the reading of files to workers
 * @param broker address of the message broker, such as {@code tcp://10.0.0.5:61616}; null for the
 *     one that the run brings along
 * @param host where the run's own broker listens
 * @param port where the run's own broker listens
 * @param user of the broker; null where it asks for none
 * @param password of that user
 * @param partitionSize how many files a worker is given at once
 * @param lease until a worker that is not heard of has lost what it was given; at least twice
 *     {@code fuhe.limits.time}
 * @param patience until a run gives up that hears of no worker
 */
@ConfigurationProperties("fuhe.remote")
public record RemoteProperties(
    @DefaultValue("false") boolean enabled,
    String broker,
    @DefaultValue("127.0.0.1") String host,
    @DefaultValue("61616") int port,
    String user,
    String password,
    @DefaultValue("1000") int partitionSize,
    @DefaultValue("5m") Duration lease,
    @DefaultValue("10m") Duration patience) {

  private static final int LARGEST_PORT = 65535;

  /** A lease outlasts the slowest file, whatever else its worker waits for. */
  private static final int FILES_A_LEASE = 2;

  private static final String ANY = "0.0.0.0";
  private static final String HERE = "127.0.0.1";

  public RemoteProperties {
    InvalidSetting.unless(port >= 1 && port <= LARGEST_PORT, "fuhe.remote.port", port);
    InvalidSetting.unless(partitionSize >= 1, "fuhe.remote.partition-size", partitionSize);
    InvalidSetting.unless(atLeastASecond(lease), "fuhe.remote.lease", lease);
    InvalidSetting.unless(atLeastASecond(patience), "fuhe.remote.patience", patience);
    InvalidSetting.unless(
        broker == null || broker.matches("[a-z]+://.+|\\(.+"), "fuhe.remote.broker", broker);
    InvalidSetting.unless(
        broker != null || isLogin(user, password) || isThisMachineAlone(host),
        "fuhe.remote.host",
        host);
  }

  /**
   * Refuses a lease that a worker may lose while it reads a slow file: it is renewed with each one.
   *
   * @param time until a file is given up, {@code fuhe.limits.time}
   * @throws InvalidSetting unless it is at least twice as long
   */
  public void holdFor(Duration time) {
    InvalidSetting.unless(
        lease.compareTo(time.multipliedBy(FILES_A_LEASE)) >= 0, "fuhe.remote.lease", lease);
  }

  /** Whether the run brings a broker along. */
  public boolean ownBroker() {
    return broker == null;
  }

  /** Where the broker is reached. */
  public String address() {
    return ownBroker() ? "tcp://" + (host.equals(ANY) ? HERE : host) + ":" + port : broker;
  }

  /** Whether the broker asks for a login. */
  public boolean hasLogin() {
    return isLogin(user, password);
  }

  private static boolean isLogin(String user, String password) {
    return user != null && !user.isBlank() && password != null && !password.isBlank();
  }

  private static boolean isThisMachineAlone(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean atLeastASecond(Duration duration) {
    return duration.compareTo(Duration.ofSeconds(1)) >= 0;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "RemoteProperties[" + address() + "]";
  }
}
