package io.fuhe.desk.store;

/** The worklist has more findings than this program's memory holds; everything else goes on. */
public final class ShortOfMemory extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long findings;
  private final long needed;
  private final long most;

  /**
   * Says how much is missing.
   *
   * @param findings so many were read before it was told
   * @param needed for the worklist, in megabytes
   * @param most that the worklist may take, in megabytes
   * @param cause null where it was not even tried
   */
  ShortOfMemory(long findings, long needed, long most, OutOfMemoryError cause) {
    super(
        "the worklist of %d findings or more needs %d MB of memory or more, and may take %d MB: start with a larger -Xmx"
            .formatted(findings, needed, most),
        cause);
    this.findings = findings;
    this.needed = needed;
    this.most = most;
  }

  /** What a sentence for people fills in: the findings, the megabytes needed, and those allowed. */
  public Object[] arguments() {
    return new Object[] {findings, needed, most};
  }
}
