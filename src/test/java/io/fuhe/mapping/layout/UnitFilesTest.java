package io.fuhe.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.form.FormKind;
import io.fuhe.form.Weights;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.unit.Aliases;
import io.fuhe.unit.Aliases.ProjectAlias;
import io.fuhe.unit.Aliases.UnitAlias;
import io.fuhe.unit.Deadline;
import io.fuhe.unit.Owed;
import io.fuhe.unit.Roster;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files about units are read, and say with their line what is wrong in them. */
class UnitFilesTest {

  @Test
  void theFilesThatComeWithItDeclareNothingAndAreNoLayouts() throws Exception {
    List<MappingFile> files = ProjectMappings.files();

    assertThat(files).extracting(MappingFile::name).contains("units.yaml", "roster.yaml");
    assertThat(AliasReader.in(files)).isEqualTo(Aliases.NONE);
    assertThat(RosterReader.in(files)).isEqualTo(Roster.NONE);
    assertThat(new MappingLoader().load(files).layouts())
        .extracting(Mapping::id)
        .doesNotContain("units", "roster");
  }

  @Test
  void withoutTheFilesNothingIsDeclared() throws Exception {
    assertThat(AliasReader.in(List.of())).isEqualTo(Aliases.NONE);
    assertThat(RosterReader.in(List.of())).isEqualTo(Roster.NONE);
    assertThat(AliasReader.in(units("# only words\n"))).isEqualTo(Aliases.NONE);
  }

  @Test
  void readsAliases() throws Exception {
    assertThat(
            AliasReader.in(
                units(
                    """
                    units:
                      - name: 甲街道办事处
                        aliases: [甲街, 甲街综合办]
                        projects:
                          - name: 教育支出
                            aliases: [教育]
                      - name: 乙街道办事处
                    """)))
        .isEqualTo(
            new Aliases(
                List.of(
                    new UnitAlias(
                        "甲街道办事处",
                        List.of("甲街", "甲街综合办"),
                        List.of(new ProjectAlias("教育支出", List.of("教育")))),
                    new UnitAlias("乙街道办事处", List.of(), List.of()))));
  }

  @Test
  void aNameOfTwoUnitsIsRefused() {
    List<MappingFile> file =
        units(
            """
            units:
              - name: 甲街道办事处
                aliases: [丙街]
              - name: 乙街道办事处
                aliases:
                  - 乙街
                  - 丙 街
            """);

    InvalidMappings refused =
        catchThrowableOfType(InvalidMappings.class, () -> AliasReader.in(file));

    assertThat(refused).hasMessage("units.yaml:7: '丙 街' already stands in line 3");
  }

  @Test
  void aMisspeltKeyIsRefusedWithItsLine() {
    List<MappingFile> file = units("units:\n  - name: 甲街道办事处\n    alias: [丙街]\n");

    InvalidMappings refused =
        catchThrowableOfType(InvalidMappings.class, () -> AliasReader.in(file));

    assertThat(refused.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.file()).isEqualTo("units.yaml"))
        .satisfies(p -> assertThat(p.line()).isEqualTo(3))
        .satisfies(p -> assertThat(p.message()).contains("alias"));
  }

  @Test
  void readsTheRoster() throws Exception {
    assertThat(
            RosterReader.in(
                roster(
                    """
                    roster:
                      - unit: 甲街道办事处
                        years: [2020, 2021]
                        owes:
                          - form: DEPARTMENT_SELF_EVALUATION
                          - form: PROJECT_SELF_EVALUATION
                            projects: [教育支出]
                    """)))
        .isEqualTo(
            new Roster(
                List.of(
                    new Owed("甲街道办事处", 2020, FormKind.DEPARTMENT_SELF_EVALUATION, null),
                    new Owed("甲街道办事处", 2020, FormKind.PROJECT_SELF_EVALUATION, "教育支出"),
                    new Owed("甲街道办事处", 2021, FormKind.DEPARTMENT_SELF_EVALUATION, null),
                    new Owed("甲街道办事处", 2021, FormKind.PROJECT_SELF_EVALUATION, "教育支出"))));
  }

  @Test
  void readsDeadlines() throws Exception {
    assertThat(
            RosterReader.in(
                    roster(
                        """
                        deadlines: {2020: 2021-03-31}
                        roster:
                          - unit: 甲街道办事处
                            years: [2020]
                            deadlines: {2020: 2021-04-15}
                            owes:
                              - form: DEPARTMENT_SELF_EVALUATION
                        """))
                .deadlines())
        .containsExactly(
            new Deadline(null, 2020, LocalDate.of(2021, 3, 31)),
            new Deadline("甲街道办事处", 2020, LocalDate.of(2021, 4, 15)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020: 2021-3-31", "2020: 2021-02-30", "20: 2021-03-31", "2020: soon"})
  void aDeadlineThatIsNoDayIsRefused(String written) {
    assertThatThrownBy(() -> RosterReader.in(roster("deadlines: {" + written + "}")))
        .isInstanceOf(InvalidMappings.class);
  }

  @Test
  void aDayThatThereIsNotIsToldWithItsLine() {
    InvalidMappings refused =
        catchThrowableOfType(
            InvalidMappings.class,
            () -> RosterReader.in(roster("deadlines:\n  2020: 2021-03-31\n  2021: 2022-02-30\n")));

    assertThat(refused.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.file() + ":" + p.line()).isEqualTo("roster.yaml:3"));
  }

  @Test
  void weightsAreAllThereOrTheFileIsRefused() throws Exception {
    assertThat(ProjectMappings.weights().error()).isEqualByComparingTo("10");
    assertThat(WeightsReader.in(List.of())).isEqualTo(Weights.NONE);
    for (String yaml : List.of("weights: {error: 10}", "weights: {error: -1}", "error: 1")) {
      assertThatThrownBy(() -> WeightsReader.in(List.of(new MappingFile("sampling.yaml", yaml))))
          .isInstanceOf(InvalidMappings.class);
    }
  }

  @Test
  void aRosterOfUnknownFormsIsRefusedWithItsLine() {
    List<MappingFile> file =
        roster(
            """
            roster:
              - unit: 甲街道办事处
                years: [2020]
                owes:
                  - form: 自评表
            """);

    InvalidMappings refused =
        catchThrowableOfType(InvalidMappings.class, () -> RosterReader.in(file));

    assertThat(refused.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.file() + ":" + p.line()).isEqualTo("roster.yaml:5"));
  }

  private static List<MappingFile> units(String yaml) {
    return List.of(new MappingFile("units.yaml", yaml));
  }

  private static List<MappingFile> roster(String yaml) {
    return List.of(new MappingFile("roster.yaml", yaml));
  }
}
