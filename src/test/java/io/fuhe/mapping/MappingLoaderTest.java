package io.fuhe.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.form.Policy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong in a mapping file is said with file and line. */
class MappingLoaderTest {

  private static final String GOOD =
      """
      id: somewhere
      base: general
      name: {zh-CN: 某市, en: Somewhere}
      recognize:
        kind: PROJECT_SELF_EVALUATION
        words: [某市]
      """;

  @Test
  void theFilesOfTheProjectAreValid() throws Exception {
    Mappings mappings = load();
    assertThat(mappings.layouts()).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void anUnknownKey() throws Exception {
    assertThat(problems(GOOD + "colour: red\n")).singleElement().matches(p -> p.line() == 7);
  }

  @Test
  void aKindThatDoesNotExist() throws Exception {
    assertThat(problems(GOOD.replace("PROJECT_SELF", "SELF")))
        .singleElement()
        .matches(p -> p.line() == 5 && p.file().equals("somewhere.yaml"));
  }

  @Test
  void aBrokenExpression() throws Exception {
    assertThat(problems(GOOD + "labels:\n  unit: ['(甲']\n"))
        .singleElement()
        .matches(p -> p.line() == 8 && p.message().contains("(甲"));
  }

  @Test
  void noYaml() throws Exception {
    assertThat(problems(GOOD + "labels: [\n")).singleElement().matches(p -> p.line() >= 7);
  }

  @Test
  void anIdThatIsNotTheFilesName() throws Exception {
    assertThat(problems(GOOD.replace("somewhere", "elsewhere")))
        .singleElement()
        .matches(p -> p.line() == 1);
  }

  @Test
  void withoutTheGeneralVocabulary() {
    InvalidMappings invalid =
        catchThrowableOfType(InvalidMappings.class, () -> new MappingLoader().load(List.of()));
    assertThat(invalid.problems()).singleElement().matches(p -> p.file().equals("general.yaml"));
  }

  @Test
  void aLayoutHasItsOwnPolicyAndWords() throws Exception {
    Mappings mappings =
        load(
            GOOD
                + """
                labels:
                  unit: [报送科室]
                policy:
                  totalCaps: [{executionBelow: 80, atMost: 89}]
                  overachievementFrom: 130
                  rounding: CUT_OFF
                """);

    Policy policy = mappings.policy("somewhere");
    assertThat(policy.totalCaps()).hasSize(1);
    assertThat(policy.overachievementFrom()).isEqualByComparingTo(new BigDecimal(130));
    assertThat(policy.rounding()).isEqualTo(Policy.Rounding.CUT_OFF);
    assertThat(policy.totalPoints()).isEqualTo(Policy.DEFAULT.totalPoints());
    assertThat(mappings.policy("unknown")).isEqualTo(mappings.general().policy());
    Vocabulary words =
        mappings.layouts().stream()
            .filter(m -> m.id().equals("somewhere"))
            .findFirst()
            .orElseThrow()
            .vocabulary();
    assertThat(words.label("报送科室：")).contains(Label.UNIT);
    assertThat(words.label("单位名称")).contains(Label.UNIT);
  }

  private static List<MappingProblem> problems(String yaml) {
    return catchThrowableOfType(InvalidMappings.class, () -> load(yaml)).problems();
  }

  private static Mappings load(String... more) throws Exception {
    List<MappingFile> files = new ArrayList<>(MappingLoader.filesIn(Path.of("mappings")));
    for (String yaml : more) {
      files.add(new MappingFile("somewhere.yaml", yaml));
    }
    return new MappingLoader().load(files);
  }
}
