package io.fuhe.desk.decision;

/** What somebody asked for cannot be taken as it is; they are told in a plain sentence. */
public final class Unfit extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String message;
  private final transient Object[] arguments;

  /**
   * Says why.
   *
   * @param message the key of the sentence
   * @param arguments what the sentence fills in
   */
  public Unfit(String message, Object... arguments) {
    super(message);
    this.message = message;
    this.arguments = arguments.clone();
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
