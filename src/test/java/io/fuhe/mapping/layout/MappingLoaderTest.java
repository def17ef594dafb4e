package io.fuhe.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.check.rules.DeductionUnexplained;
import io.fuhe.check.rules.OverachievementExtreme;
import io.fuhe.check.rules.TotalScoreMismatch;
import io.fuhe.form.Policy;
import io.fuhe.mapping.ProjectMappings;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource({
    "yes, true",
    "Yes, true",
    "on, true",
    "true, true",
    "TRUE, true",
    "no, false",
    "off, false",
    "False, false"
  })
  void yesIsYesHoweverYamlWritesIt(String written, boolean meant) throws Exception {
    Mappings mappings = load(GOOD + "policy:\n  overachievementDeducts: " + written + "\n");
    assertThat(mappings.policy("somewhere").get(DeductionUnexplained.OVERACHIEVEMENT_DEDUCTS))
        .isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1_00", "0100", "0x64", "1:40", ".inf", "+.NaN", "0b11", "1__0.5", "1e+2"})
  void aNumberThatIsNotPlainlyWrittenIsSaidWithItsLine(String written) {
    assertThat(problems(GOOD + "policy:\n  totalPoints: " + written + "\n"))
        .singleElement()
        .matches(p -> p.file().equals("somewhere.yaml") && p.line() == 8);
  }

  @Test
  void aFigureAmongWordsIsSaidWithItsLine() {
    assertThat(problems(GOOD.replace("[某市]", "[某市, 20_23]")))
        .singleElement()
        .matches(p -> p.line() == 6 && p.message().contains("20_23"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goal: '年度目标'",
        "goal: '目标(?<number>\\d+)'",
        "goal: '目标(?<number>\\d+)(?<points>\\d+)(?<txt>.*)'",
        "goal: '目标\\\\(?<number>\\d+)(?<points>\\d+)(text)'",
        "pointsInLabel: '(?<label>.*)\\((?<points>\\d+)分\\)'",
        "fiscalYear: '20\\d\\d年'"
      })
  void anExpressionWithoutItsGroupsIsSaidWithItsLine(String line) {
    assertThat(problems(GOOD + line + "\n")).isNotEmpty().allMatch(p -> p.line() == 7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "totalRow: ['(?<a>合计)', '(?<a>总计)']",
        "labels: {unit: ['\\Q单位']}",
        "moneyUnits: ['万元(']",
        "moneyUnits: []"
      })
  void anExpressionThatCannotStandBesideOthersIsSaidWithItsLine(String line) {
    assertThat(problems(GOOD + line + "\n")).isNotEmpty().allMatch(p -> p.line() == 7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "labels: {unit: [甲], unit: [乙]}",
        "? [labels]\n: {unit: [甲]}",
        "labels: &a {unit: *a}"
      })
  void whatIsYamlAndYetOfNoUseIsSaidWithItsLine(String line) {
    assertThat(problems(GOOD + line + "\n"))
        .singleElement()
        .matches(p -> p.file().equals("somewhere.yaml") && p.line() == 7);
  }

  @Test
  void aFileThatWouldCountForNothingIsNamed(@TempDir Path folder) throws Exception {
    Files.write(folder.resolve("gbk.yaml"), GOOD.getBytes(Charset.forName("GBK")));
    Files.writeString(folder.resolve("units.yml"), "units: []\n");
    Files.writeString(folder.resolve("readme.txt"), "no mapping");

    InvalidMappings invalid =
        catchThrowableOfType(InvalidMappings.class, () -> MappingLoader.filesIn(folder));

    assertThat(invalid.problems())
        .extracting(MappingProblem::file)
        .containsExactly("gbk.yaml", "units.yml");
  }

  @Test
  void aByteOrderMarkIsNoPartOfAFile(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("somewhere.yaml"), "\uFEFF" + GOOD);
    assertThat(MappingLoader.filesIn(folder)).extracting(MappingFile::yaml).containsExactly(GOOD);
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
    assertThat(policy.get(TotalScoreMismatch.TOTAL_CAPS)).hasSize(1);
    assertThat(policy.get(OverachievementExtreme.OVERACHIEVEMENT_FROM))
        .isEqualByComparingTo(new BigDecimal(130));
    assertThat(policy.get(Policy.ROUNDING)).isEqualTo(Policy.Rounding.CUT_OFF);
    assertThat(policy.get(Policy.TOTAL_POINTS)).isEqualTo(new BigDecimal(100));
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
    List<MappingFile> files = new ArrayList<>(ProjectMappings.files());
    for (String yaml : more) {
      files.add(new MappingFile("somewhere.yaml", yaml));
    }
    return new MappingLoader().load(files);
  }
}
