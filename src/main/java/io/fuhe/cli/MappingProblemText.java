package io.fuhe.cli;

import io.fuhe.i18n.Messages;
import io.fuhe.mapping.layout.MappingProblem;
import io.fuhe.mapping.layout.MappingProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tells what is wrong in a mapping file. */
final class MappingProblemText {

  private static final String KEY = "mapping.problem.";

  private MappingProblemText() {}

  /** The sentence, without the file and the line. */
  static String of(MappingProblem problem, Messages messages) {
    List<String> arguments = new ArrayList<>(problem.arguments());
    if (problem.kind() != Kind.TOLD && problem.kind() != Kind.YAML && arguments.get(0).isEmpty()) {
      arguments.set(0, messages.get("mapping.whole"));
    }
    if (problem.kind() == Kind.TYPE) {
      String type = "mapping.type." + arguments.get(2);
      arguments.set(2, messages.get(messages.has(type) ? type : "mapping.type.other"));
    }
    return messages.get(KEY + problem.kind(), arguments.toArray());
  }

  /** The file, the line and the sentence. */
  static String placed(MappingProblem problem, Messages messages) {
    return problem.file() + ":" + problem.line() + ": " + of(problem, messages);
  }
}
