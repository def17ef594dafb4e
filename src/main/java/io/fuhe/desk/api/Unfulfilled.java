package io.fuhe.desk.api;

/** A request that is not fulfilled. */
final class Unfulfilled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient Object[] arguments;

  /**
   * Says why.
   *
   * @param arguments what the sentence fills in
   */
  Unfulfilled(Problem problem, Object... arguments) {
    super(problem.code());
    this.problem = problem;
    this.arguments = arguments;
  }

  Problem problem() {
    return problem;
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
