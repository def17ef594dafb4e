package io.fuhe.document;

/** A file that cannot become a document, with the reason for the ledger. */
public final class UnreadableDocument extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * @param reason the stable code
   * @param detail what was met, in the words of whoever met it; for the log, not for people
   */
  public UnreadableDocument(Reason reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  public UnreadableDocument(Reason reason, String detail) {
    this(reason, detail, null);
  }

  public Reason reason() {
    return reason;
  }
}
