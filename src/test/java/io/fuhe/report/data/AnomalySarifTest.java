package io.fuhe.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Rule;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.Reported;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The anomalies as viewers of findings read them. */
class AnomalySarifTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void tellsEveryRuleInTheLanguageOfTheRun(Language language) throws Exception {
    JsonNode run = run(language);

    assertThat(run.get("language").asString()).isEqualTo(language.tag());
    JsonNode rules = run.at("/tool/driver/rules");
    assertThat(rules.valueStream().map(rule -> rule.get("id").asString()))
        .containsExactlyElementsOf(Catalogue.rules().stream().map(Rule::id).toList());
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.at("/shortDescription/text").asString()).isNotBlank();
              assertThat(rule.at("/fullDescription/text").asString()).isNotBlank();
              assertThat(rule.at("/help/text").asString()).contains(rule.get("id").asString());
              assertThat(rule.at("/defaultConfiguration/level").asString())
                  .isIn("error", "warning", "note");
              assertThat(rule.has("helpUri")).isFalse();
            });
  }

  @Test
  void aResultPointsToItsRuleAndItsCell() throws Exception {
    JsonNode run = run(Language.CHINESE, Reported.total("街道", "97", State.NEW));
    JsonNode result = run.at("/results/0");

    assertThat(result.get("ruleId").asString()).isEqualTo("total-score-mismatch");
    assertThat(run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt()).get("id"))
        .isEqualTo(result.get("ruleId"));
    assertThat(result.get("level").asString()).isEqualTo("error");
    assertThat(result.get("locations")).hasSize(1);
    JsonNode location = result.at("/locations/0");
    assertThat(URI.create(location.at("/physicalLocation/artifactLocation/uri").asString()))
        .isEqualTo(
            URI.create(
                "%E6%9F%B3%E5%B2%B8%E8%A1%97%E9%81%93/04%20%E6%89%A7%E8%A1%8C%E7%8E%87152.5%25.xlsx"));
    assertThat(location.at("/physicalLocation/artifactLocation/uriBaseId").asString())
        .isEqualTo("INBOX");
    assertThat(run.at("/originalUriBaseIds").has("INBOX")).isTrue();
    assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asString())
        .isEqualTo("便民服务!H18");
    assertThat(result.at("/partialFingerprints/fuhe~1v2").asString()).hasSize(24);
    assertThat(result.get("suppressions")).isEmpty();
    assertThat(result.at("/properties/year").asInt()).isEqualTo(2023);
    assertThat(result.at("/properties/difference").asString()).isEqualTo("-4.50");
  }

  @Test
  void theAddendsAreRelated() throws Exception {
    JsonNode result = result(Reported.total("街道", "97", State.NEW));

    assertThat(result.get("relatedLocations").valueStream())
        .extracting(location -> location.at("/message/text").asString())
        .containsExactly("服务窗口数量：10", "热线办结率：20.5");
  }

  @Test
  void eachPlaceOfAFindingBetweenFormsIsInItsOwnFile() throws Exception {
    JsonNode result = result(Reported.between(State.STILL));

    assertThat(result.get("locations")).hasSize(1);
    assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asString())
        .isEqualTo("'2023'!B6");
    assertThat(result.at("/relatedLocations/0/message/text").asString()).isEqualTo("'2023'!C6");
    JsonNode other = result.at("/relatedLocations/1");
    assertThat(other.at("/physicalLocation/artifactLocation/uri").asString())
        .endsWith("/a%23b%3F.pdf");
    assertThat(other.at("/logicalLocations/0/fullyQualifiedName").asString()).isEqualTo("第 2 页!C3");
  }

  @Test
  void whatIsNotThereHasNoLocation() throws Exception {
    JsonNode result = result(Reported.missing());

    assertThat(result.get("locations")).isEmpty();
    assertThat(result.at("/properties/year").isNull()).isTrue();
  }

  @Test
  void theStateIsAgainstTheRunBefore() throws Exception {
    JsonNode run =
        run(
            Language.CHINESE,
            Reported.total("甲", "1", State.NEW),
            Reported.total("甲", "1", State.STILL),
            Reported.total("甲", "1", State.GONE));

    assertThat(run.get("results").valueStream().map(r -> r.get("baselineState").asString()))
        .containsExactly("new", "unchanged", "absent");
  }

  @Test
  void submittedWordsBecomeNoLinks() throws Exception {
    JsonNode result = result(Reported.between(State.NEW));

    assertThat(result.at("/message/text").asString()).contains("点此").doesNotContain("](");
  }

  @Test
  void theSameFindingsAreWrittenTheSame() throws Exception {
    assertThat(text(Language.CHINESE, Reported.between(State.NEW)))
        .isEqualTo(text(Language.CHINESE, Reported.between(State.NEW)));
  }

  private static JsonNode result(ReportedAnomaly anomaly) throws IOException {
    return run(Language.CHINESE, anomaly).at("/results/0");
  }

  private static JsonNode run(Language language, ReportedAnomaly... anomalies) throws IOException {
    JsonNode log = new JsonMapper().readTree(text(language, anomalies));
    assertThat(log.get("version").asString()).isEqualTo("2.1.0");
    assertThat(log.get("runs")).hasSize(1);
    return log.at("/runs/0");
  }

  private static String text(Language language, ReportedAnomaly... anomalies) throws IOException {
    StringWriter out = new StringWriter();
    try (ReportWriter sarif = new AnomalySarif(out, new Messages(language))) {
      for (ReportedAnomaly anomaly : List.of(anomalies)) {
        sarif.across(anomaly);
      }
    }
    return out.toString();
  }
}
