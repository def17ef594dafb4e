package io.fuhe.desk.decision;

/** What somebody asked for cannot be taken as it is; they are told in a plain sentence. */
public final class Unfit extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final boolean absent;
  private final String message;
  private final transient Object[] arguments;

  /**
   * Says why.
   *
   * @param message the key of the sentence
   * @param arguments what the sentence fills in
   */
  public Unfit(String message, Object... arguments) {
    this(false, message, arguments);
  }

  private Unfit(boolean absent, String message, Object... arguments) {
    super(message);
    this.absent = absent;
    this.message = message;
    this.arguments = arguments.clone();
  }

  /** What somebody asked for is not there, or not for them. */
  public static Unfit absent(String message, Object... arguments) {
    return new Unfit(true, message, arguments);
  }

  /** Whether what was asked for is not there, or not for them. */
  public boolean isAbsent() {
    return absent;
  }

  /** The key of the sentence. */
  public String message() {
    return message;
  }

  /** What the sentence fills in. */
  public Object[] arguments() {
    return arguments == null ? new Object[0] : arguments.clone();
  }
}
