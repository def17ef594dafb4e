package io.fuhe.nightly;

/** A way to tell somebody what a run came to. */
@FunctionalInterface
interface Notice {

  /**
   * Tells it.
   *
   * @param line for people
   * @throws Exception when it could not be told; the run is none the worse for it
   */
  void tell(RunRecord record, String line) throws Exception;
}
