package io.fuhe.report;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that can stand in a page: whatever was submitted, it opens and closes no tag. */
final class ScriptJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private ScriptJson() {}

  /** In JSON a less-than sign stands in strings only, where it may be written as an escape. */
  static String of(JsonNode json) {
    return MAPPER.writeValueAsString(json).replace("<", "\\u003c");
  }
}
