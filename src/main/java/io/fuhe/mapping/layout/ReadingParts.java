package io.fuhe.mapping.layout;

import io.fuhe.form.Policy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of mapping files decides how forms are read. How they are judged does not, so that a changed
 * threshold judges stored forms again and reads no file.
 */
final class ReadingParts {

  private static final Set<String> JUDGING = Set.of("rules", "name");

  private ReadingParts() {}

  /** The parts of all files in one text; the same for files that read the same. */
  static String of(List<JsonNode> files) {
    return files.stream().map(ReadingParts::of).collect(Collectors.joining("\n"));
  }

  private static String of(JsonNode file) {
    ObjectNode kept = (ObjectNode) file.deepCopy();
    kept.remove(JUDGING);
    if (kept.get("policy") instanceof ObjectNode policy) {
      policy.retain(Policy.READ_BY);
      if (policy.isEmpty()) {
        kept.remove("policy");
      }
    }
    return kept.toString();
  }
}
