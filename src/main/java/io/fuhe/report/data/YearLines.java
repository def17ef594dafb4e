package io.fuhe.report.data;

import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.files.Utf8;
import io.fuhe.report.content.ReportedYear;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fiscal years that have reports of their own, one a line. */
public final class YearLines {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private YearLines() {}

  /**
   * Writes them.
   *
   * @param folder where a year's reports are, seen from the file
   */
  public static void write(Path file, List<ReportedYear> years, IntFunction<String> folder)
      throws IOException {
    try (Writer out = Utf8.writer(file)) {
      for (ReportedYear year : years) {
        out.write(MAPPER.writeValueAsString(of(year, folder)));
        out.write('\n');
      }
    }
  }

  private static ObjectNode of(ReportedYear year, IntFunction<String> folder) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (year.fiscalYear() == 0) {
      json.putNull("fiscalYear");
    } else {
      json.put("fiscalYear", year.fiscalYear());
    }
    json.put("folder", folder.apply(year.fiscalYear()));
    json.put("current", year.current());
    json.put("forms", year.forms());
    ObjectNode anomalies = json.putObject("anomalies");
    for (Severity severity : Severity.values()) {
      anomalies.put(severity.name(), year.anomalies().getOrDefault(severity, 0));
    }
    ObjectNode states = json.putObject("states");
    for (State state : State.values()) {
      states.put(state.name(), year.states().getOrDefault(state, 0));
    }
    return json;
  }
}
