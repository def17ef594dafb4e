package io.fuhe.report.web;

import io.fuhe.report.text.ShownText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that can stand in a page: whatever was submitted, it opens and closes no tag. */
public final class ScriptJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private ScriptJson() {}

  /**
   * What would turn text around stands in strings only, and so does a less-than sign, which may be
   * written as an escape there.
   */
  public static String of(JsonNode json) {
    return ShownText.of(MAPPER.writeValueAsString(json)).replace("<", "\\u003c");
  }
}
