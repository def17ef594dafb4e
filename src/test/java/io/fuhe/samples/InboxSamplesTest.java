package io.fuhe.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.files.Sha256;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.Examiner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor finds in the samples what their names say. */
class InboxSamplesTest {

  private static final Path SAMPLES = Path.of("inbox-samples");

  @BeforeAll
  static void update() throws Exception {
    if (Update.asked()) {
      InboxSamples.write(SAMPLES);
    }
  }

  @Test
  void theCleanFormRaisesNothing() throws Exception {
    assertThat(rules("望湖街道/01-没有问题的表.xlsx")).isEmpty();
  }

  @Test
  void halfAPointScoredOneAndAHalf() throws Exception {
    assertThat(rules("柳岸街道/02-半分的指标得了一分半.xlsx"))
        .containsExactly(
            "score-exceeds-points indicators[0]",
            "deduction-unexplained indicators[1]",
            "benefit-not-measurable form");
  }

  @Test
  void theTotalIsNotTheSum() throws Exception {
    assertThat(rules("望湖街道/03-总分不等于各项之和.xls"))
        .containsExactly("total-score-mismatch form", "full-score-target-missed indicators[2]");
  }

  @Test
  void overExecuted() throws Exception {
    assertThat(rules("柳岸街道/04-执行率152.5%.xlsx"))
        .containsExactly(
            "execution-over-100 budget[0]",
            "deviation-analysis-missing form",
            "actual-missing indicators[3]",
            "target-missing indicators[2]",
            "cost-budget-conflict indicators[1]");
  }

  @Test
  void noWorkbook() throws Exception {
    assertThat(examine("柳岸街道/05-不是工作簿.xlsx").reason()).isEqualTo(Reason.NO_FORM);
  }

  /** Not while the samples are made anew: then {@code reports} is still to be. */
  @Test
  void theReportsAreOfTheseSamples() throws Exception {
    assumeFalse(Update.asked());
    List<String> ledger = Files.readAllLines(Path.of("reports", "ledger.jsonl"));

    assertThat(ledger).hasSize(5);
    for (String line : ledger) {
      JsonNode entry = new JsonMapper().readTree(line);
      assertThat(entry.get("sha256").asString())
          .isEqualTo(Sha256.of(SAMPLES.resolve(entry.get("file").asString())));
    }
  }

  private static List<String> rules(String name) throws Exception {
    Examined examined = examine(name);
    assertThat(examined.forms()).hasSize(1);
    return examined.forms().get(0).anomalies().stream()
        .map(a -> a.rule() + " " + a.where())
        .toList();
  }

  private static Examined examine(String name) throws Exception {
    Mappings mappings = ProjectMappings.get();
    return new Examiner(new Documents(Limits.DEFAULT), mappings)
        .examine(SAMPLES.resolve(name), name, "sample");
  }
}
