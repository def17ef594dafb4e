package io.fuhe.check.repair;

import io.fuhe.form.Form;
import java.util.Set;
import java.util.stream.Stream;

/** Asks the rules again. */
public interface Asking {

  /**
   * What the rules find in a form that is like another one but for a value. A rule is asked when
   * the stream comes to it, and none after it if nobody wants to know.
   *
   * @param first the ids of the rules that are asked before the others
   */
  Stream<Answer> ask(Form changed, Set<String> first);
}
