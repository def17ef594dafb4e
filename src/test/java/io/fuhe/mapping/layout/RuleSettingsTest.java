package io.fuhe.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.check.rules.Catalogue;
import io.fuhe.check.rules.ExecutionLow;
import io.fuhe.form.Policy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a layout, a bureau and a run set for rules, and what is wrong in it. */
class RuleSettingsTest {

  private static final String LAYOUT =
      """
      id: somewhere
      base: general
      name: {zh-CN: 某市, en: Somewhere}
      recognize:
        kind: PROJECT_SELF_EVALUATION
        words: [某市]
      """;

  @Test
  void aBureauSetsWhatHoldsForAllLayouts() throws Exception {
    Mappings mappings =
        load(
            "rules:\n  narrative-copied: off\n  execution-low: NOTICE\n"
                + "policy:\n  lowExecutionBelow: 85\n",
            LAYOUT,
            null);

    for (Policy policy :
        List.of(mappings.policy("somewhere"), mappings.policy("general"), mappings.policy())) {
      assertThat(isOn("narrative-copied", policy)).isFalse();
      assertThat(isOn("year-on-year-copy", policy)).isTrue();
      assertThat(policy.get(ExecutionLow.LOW_EXECUTION_BELOW)).isEqualTo(new BigDecimal(85));
    }
    assertThat(mappings.policy("somewhere").senses())
        .isEqualTo(mappings.general().policy().senses());
  }

  @Test
  void aLayoutCountsBeforeTheBureauAndARunBeforeBoth() throws Exception {
    String bureau = "rules: {execution-low: off}\npolicy: {lowExecutionBelow: 85}\n";
    String layout = LAYOUT + "rules: {execution-low: on}\npolicy: {lowExecutionBelow: 70}\n";

    Mappings set = load(bureau, layout, null);
    assertThat(isOn("execution-low", set.policy("somewhere"))).isTrue();
    assertThat(isOn("execution-low", set.policy("general"))).isFalse();
    assertThat(set.policy("somewhere").get(ExecutionLow.LOW_EXECUTION_BELOW))
        .isEqualTo(new BigDecimal(70));
    assertThat(
            set.policy("somewhere")
                .written(ExecutionLow.LOW_EXECUTION_BELOW)
                .orElseThrow()
                .source())
        .isEqualTo("somewhere");

    Mappings asked = load(bureau, layout, "execution-low=off, judgement=off");
    assertThat(isOn("execution-low", asked.policy("somewhere"))).isFalse();
    assertThat(isOn("narrative-copied", asked.policy("somewhere"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'rules:\n  no-such-rule: off\n', 2",
    "'rules:\n  execution-low: LOUD\n', 2",
    "'rules:\n  execution-low: NOTICE\n  narrative-copied: ERROR\n', 3",
    "'policy:\n  lowExecutionBelow: many\n', 2",
    "'policy:\n  rounding: UP\n', 2",
    "'policy:\n  totalPoints: 120\n', 2",
    "'policy:\n  overachievementFrom: 130\n  overachievementForm: 130\n', 3",
    "'thresholds: 3\n', 1"
  })
  void aMistakeIsSaidWithFileAndLine(String bureau, int line) {
    assertThat(problems(bureau, LAYOUT, null))
        .singleElement()
        .matches(p -> p.file().equals("rules.yaml") && p.line() == line);
  }

  @ParameterizedTest
  @CsvSource({"no-such-rule=off", "execution-low=LOUD", "execution-low", "'a=b=c'", "'}'", "'='"})
  void aRunThatAsksForWhatThereIsNotIsRefused(String words) {
    assertThat(problems("", LAYOUT, words)).isNotEmpty().allMatch(p -> p.file().equals("--rules"));
  }

  @Test
  void aMistakeInALayoutIsSaidWithItsLine() {
    assertThat(problems("", LAYOUT + "rules:\n  no-such-rule: off\n", null))
        .singleElement()
        .matches(p -> p.file().equals("somewhere.yaml") && p.line() == 8);
  }

  /** A threshold judges again, and reads nothing. */
  @ParameterizedTest
  @CsvSource({
    "'rules: {execution-low: off}', '', , true",
    "'', 'rules: {execution-low: off}\n', , true",
    "'', 'policy: {lowExecutionBelow: 70}\n', , true",
    "'', '', execution-low=off, true",
    "'', 'policy: {rounding: CUT_OFF}\n', , false",
    "'', 'labels: {unit: [报送科室]}\n', , false"
  })
  void whatIsOnlyJudgedByDoesNotChangeWhatIsReadBy(
      String bureau, String layout, String run, boolean reads) throws Exception {
    Mappings before = load("", LAYOUT, null);
    Mappings after = load(bureau, LAYOUT + layout, run);

    assertThat(after.reading().equals(before.reading())).isEqualTo(reads);
    assertThat(after.judging()).isNotEqualTo(before.judging());
  }

  @Test
  void whatIsOffDoesNotChangeWhatIsReadBy() throws Exception {
    Mappings mappings = load("rules: {arithmetic: off}", LAYOUT + "rules: {judgement: off}", null);

    assertThat(mappings.policyToReadBy("somewhere").rules()).isEmpty();
  }

  private static boolean isOn(String rule, Policy policy) {
    return Catalogue.rule(rule).orElseThrow().isOn(policy);
  }

  private static List<MappingProblem> problems(String bureau, String layout, String run) {
    return catchThrowableOfType(InvalidMappings.class, () -> load(bureau, layout, run)).problems();
  }

  private static Mappings load(String bureau, String layout, String run) throws Exception {
    List<MappingFile> files = new ArrayList<>(MappingLoader.filesIn(Path.of("mappings")));
    files.removeIf(file -> file.name().equals(MappingFile.RULES));
    files.add(new MappingFile(MappingFile.RULES, bureau));
    files.add(new MappingFile("somewhere.yaml", layout));
    if (run != null) {
      files.add(RuleSettings.ofRun(run));
    }
    return new MappingLoader().load(files);
  }
}
