package io.fuhe.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.cli.Run;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The worked example tells what the program says now. */
class WorkedExampleTest {

  private static final Path PAGE = Path.of("docs/example.md");
  private static final Path TEMPLATE = Path.of("src/test/resources/worked-example.md");
  private static final Pattern PART = Pattern.compile("\\{\\{([a-z,-]+)}}");
  private static final String SUM_RULE = "cross-department-projects";

  @TempDir private Path folder;

  @Test
  void theTablesAreTheReportsOwn() throws IOException {
    Run run =
        Run.of(
            "ingest",
            Gold.CORPORA.resolve("real-pdf/documents"),
            "--reports",
            folder.resolve("out"),
            "--data",
            folder.resolve("data"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<JsonNode> anomalies = lines("anomalies.jsonl");

    String page =
        PART.matcher(Files.readString(TEMPLATE))
            .replaceAll(part -> Matcher.quoteReplacement(part(part, anomalies)));
    if (Update.asked()) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE))
        .as("stale: run the test with -Dfuhe.update to write it anew")
        .isEqualTo(page);
    assertThat(page).contains("18131.56", "18126.57", "1807.4", "4591.73");
  }

  private String part(MatchResult part, List<JsonNode> anomalies) {
    return switch (part.group(1)) {
      case "ledger" -> ledger();
      case "sum" -> sum(first(anomalies));
      case "places" -> places(first(anomalies));
      default -> findings(anomalies, List.of(part.group(1).split(",")));
    };
  }

  private static JsonNode first(List<JsonNode> anomalies) {
    return anomalies.stream()
        .filter(a -> a.get("rule").asString().equals(SUM_RULE))
        .findFirst()
        .orElseThrow();
  }

  private String ledger() {
    return "| 文件 | 结果 | 表 |\n| --- | --- | --- |\n"
        + lines("ledger.jsonl").stream()
            .map(f -> row(f.get("file"), word("status", f), f.get("forms")))
            .collect(Collectors.joining("\n"));
  }

  private static String findings(List<JsonNode> anomalies, List<String> rules) {
    return "| 级别 | 申报 | 核算或另一处 | 说明 |\n| --- | --- | --- | --- |\n"
        + anomalies.stream()
            .filter(a -> rules.contains(a.get("rule").asString()))
            .map(
                a ->
                    row(
                        word("severity", a),
                        a.get("declared"),
                        a.get("expected"),
                        a.get("message")))
            .collect(Collectors.joining("\n"));
  }

  private static String sum(JsonNode anomaly) {
    List<String> rows = new ArrayList<>();
    anomaly.get("addends").forEach(a -> rows.add(row(a.get("label"), a.get("value"))));
    return "| 项目 | 执行数 |\n| --- | ---: |\n"
        + String.join("\n", rows)
        + "\n| **合计** | **"
        + anomaly.get("expected").asString()
        + "** |\n| 部门表申报 | "
        + anomaly.get("declared").asString()
        + " |";
  }

  private static String places(JsonNode anomaly) {
    return anomaly.get("places").properties().stream()
        .filter(place -> place.getKey().startsWith("forms[0]."))
        .map(place -> "- `" + place.getKey() + "`：`" + place.getValue() + "`")
        .collect(Collectors.joining("\n"));
  }

  /** A code as the Chinese reports call it. */
  private static JsonNode word(String key, JsonNode node) {
    String code = node.get(key).asString();
    return StringNode.valueOf(new Messages(Language.CHINESE).get(key + "." + code));
  }

  private static String row(JsonNode... cells) {
    return List.of(cells).stream()
        .map(cell -> cell.isNull() ? "" : cell.asString().replace("|", "\\|").replace("\n", " "))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private List<JsonNode> lines(String name) {
    try {
      JsonMapper json = new JsonMapper();
      return Files.readAllLines(folder.resolve("out").resolve(name)).stream()
          .map(json::readTree)
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
