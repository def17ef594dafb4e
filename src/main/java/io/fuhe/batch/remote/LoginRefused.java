package io.fuhe.batch.remote;

/** A broker does not take the login that is set. */
public final class LoginRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String broker;

  LoginRefused(String broker, Throwable cause) {
    super("the broker does not take the login: " + broker, cause);
    this.broker = broker;
  }

  public String broker() {
    return broker;
  }
}
