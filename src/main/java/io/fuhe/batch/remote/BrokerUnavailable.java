package io.fuhe.batch.remote;

/** The run's own broker cannot listen where it is set to. */
public final class BrokerUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String address;

  BrokerUnavailable(RemoteProperties settings, Throwable cause) {
    super("no broker at " + settings.host() + ":" + settings.port(), cause);
    this.address = settings.host() + ":" + settings.port();
  }

  public String address() {
    return address;
  }
}
