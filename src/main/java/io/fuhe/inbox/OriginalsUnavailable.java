package io.fuhe.inbox;

/**
 * No original can be had, or kept, at present, whichever it is: a run ends, and is taken up again
 * once that is mended.
 */
public final class OriginalsUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final String place;

  /** Why, in a stable code. */
  public enum Code {
    /** Nothing answers at the address, or not in time. */
    ORIGINALS_UNREACHABLE,
    /** The store answers that it fails, or is too busy. */
    ORIGINALS_FAILING,
    /** The store knows no such credentials, there are none, or they may not do this. */
    ORIGINALS_FORBIDDEN,
    /** The store has no such bucket. */
    ORIGINALS_NO_BUCKET,
    /** The store refuses what was asked of it. */
    ORIGINALS_REFUSED
  }

  /**
   * A store that cannot be used.
   *
   * @param place where it is, without credentials
   */
  public OriginalsUnavailable(Code code, String place, Throwable cause) {
    super(code + ": " + place, cause);
    this.code = code;
    this.place = place;
  }

  public Code code() {
    return code;
  }

  /** Where the store is. */
  public String place() {
    return place;
  }
}
