package io.fuhe;

/**
 * What tests with generated examples start from: the same examples in every run, so that a failure
 * is one of the change that stands before it. Whoever looks for new examples changes the seed and
 * raises the tries.
 */
public final class Repeatable {

  /** The seed of all generated examples. */
  public static final String SEED = "20261126";

  private Repeatable() {}
}
