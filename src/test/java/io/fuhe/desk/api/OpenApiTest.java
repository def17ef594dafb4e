package io.fuhe.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Decision;
import io.fuhe.check.RuleKind;
import io.fuhe.check.Severity;
import io.fuhe.desk.DeskWork.RunState;
import io.fuhe.desk.access.Role;
import io.fuhe.desk.access.Scope;
import io.fuhe.desk.api.MappedCalls.Mapped;
import io.fuhe.desk.api.MemberCalls.MemberJson;
import io.fuhe.desk.api.RunCalls.RunRequest;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.Refusal;
import io.fuhe.desk.files.ReportFiles.Entry;
import io.fuhe.desk.files.Uploads.Taken;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.FormFigures.ListedForm;
import io.fuhe.desk.store.MappingProblem;
import io.fuhe.desk.store.Outcome;
import io.fuhe.desk.store.ThreadEntry;
import io.fuhe.desk.store.Years.UnitYear;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.yaml.snakeyaml.Yaml;

/** The description of the API and the controllers say the same, in both directions. */
class OpenApiTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private static Map<String, Object> described;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/io/fuhe/desk/openapi.yaml")) {
      described = new Yaml().load(in);
    }
  }

  static Stream<Mapped> calls() {
    return MappedCalls.all().stream().filter(Mapped::isCall);
  }

  @Test
  void everyCallIsDescribedAndNothingElse() {
    List<String> paths = new ArrayList<>();
    at(described, "paths")
        .forEach(
            (path, methods) ->
                ((Map<?, ?>) methods)
                    .keySet()
                    .forEach(
                        method ->
                            paths.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));

    assertThat(calls().map(Mapped::toString)).hasSizeGreaterThan(10);
    assertThat(paths).containsExactlyInAnyOrderElementsOf(calls().map(Mapped::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void itsNameParametersAndBody(Mapped call) {
    Map<String, Object> operation = operation(call);
    assertThat(operation.get("operationId")).isEqualTo(call.handler().getName());

    Set<String> query = new TreeSet<>();
    Set<String> inPath = new TreeSet<>();
    Set<String> required = new TreeSet<>();
    for (Object each : (List<?>) operation.getOrDefault("parameters", List.of())) {
      Map<String, Object> parameter = resolved(each);
      String name = (String) parameter.get("name");
      (parameter.get("in").equals("path") ? inPath : query).add(name);
      if (Boolean.TRUE.equals(parameter.get("required"))) {
        required.add(name);
      }
    }
    assertThat(query).isEqualTo(DeclaredParameters.of(call.handler()));
    assertThat(inPath).isEqualTo(variables(call.path()));
    assertThat(required).isEqualTo(required(call));
    assertThat(operation.containsKey("requestBody"))
        .isEqualTo(
            Arrays.stream(call.handler().getParameters())
                .anyMatch(
                    each ->
                        each.isAnnotationPresent(RequestBody.class)
                            || each.getType() == InputStream.class));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void itsAnswers(Mapped call) {
    Map<String, Object> operation = operation(call);
    Map<String, Object> responses = at(operation, "responses");
    boolean open = List.of().equals(operation.get("security"));

    assertThat(responses).containsKey(String.valueOf(call.status()));
    assertThat(responses.keySet().stream().filter(code -> code.startsWith("2"))).hasSize(1);
    if (!open) {
      assertThat(responses).containsKeys("401", "403");
    }
    boolean takes =
        Arrays.stream(call.handler().getParameters())
            .anyMatch(
                each ->
                    each.isAnnotationPresent(RequestBody.class)
                        || each.isAnnotationPresent(ModelAttribute.class)
                        || (each.isAnnotationPresent(RequestParam.class)));
    assertThat(responses.containsKey("400") || !takes).as("400 of %s", call).isTrue();
    responses.forEach(
        (code, response) -> {
          if (!code.startsWith("2")) {
            assertThat(at(resolved(response), "content")).containsKey("application/problem+json");
          }
        });
  }

  @Test
  void fieldsOfAnEvent() {
    assertThat(at(schema("Event"), "properties").keySet())
        .isEqualTo(
            Arrays.stream(Decision.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet()));
  }

  @Test
  void fieldsOfWhatIsAnswered() {
    assertThat(at(schema("ThreadEntry"), "properties").keySet())
        .isEqualTo(
            Arrays.stream(ThreadEntry.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet()));
    Map.of(
            "View", ViewCalls.ViewJson.class,
            "ListedForm", ListedForm.class,
            "Form", FormJson.class,
            "Correction", FormJson.CorrectionJson.class,
            "CorrectionRequest", FormCalls.CorrectionRequest.class,
            "Difference", DifferenceJson.class,
            "MappingProblem", MappingProblem.class)
        .forEach(OpenApiTest::hasFieldsOf);
    Map.of(
            "Finding", FindingJson.class,
            "Decision", DecisionRequest.class,
            "Outcome", Outcome.class,
            "RunState", RunState.class,
            "RunRequest", RunRequest.class,
            "Taken", Taken.class,
            "Entry", Entry.class,
            "Member", MemberJson.class,
            "UnitYear", UnitYear.class)
        .forEach(OpenApiTest::hasFieldsOf);
  }

  private static void hasFieldsOf(String name, Class<?> type) {
    assertThat(at(schema(name), "properties").keySet())
        .as(name)
        .isEqualTo(
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet()));
  }

  @Test
  void valuesOfWhatIsChosenFrom() {
    Map.of(
            "Severity", Severity.values(),
            "RuleKind", RuleKind.values(),
            "MachineState", MachineState.values(),
            "PersonState", PersonState.values(),
            "Act", Act.values(),
            "Refusal", Refusal.values(),
            "Scope", Scope.values(),
            "Role", Role.values())
        .forEach((name, values) -> assertThat(codes(schema(name))).isEqualTo(names(values)));
    assertThat(codes(at(at(schema("Problem"), "properties"), "code")))
        .isEqualTo(Arrays.stream(Problem.values()).map(Problem::code).toList());
  }

  @Test
  void everyFacetCanBeFilteredBy() {
    Set<String> known =
        Arrays.stream(FindingFilter.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    assertThat(known)
        .containsAll(Arrays.stream(Facet.values()).map(Facet::key).collect(Collectors.toSet()));
  }

  @Test
  void everyProblemIsToldSomewhere() {
    String answers = at(at(described, "components"), "responses").toString();
    assertThat(
            Arrays.stream(Problem.values())
                .filter(
                    problem ->
                        problem != Problem.FAILED
                            && problem != Problem.NOT_ACCEPTABLE
                            && problem != Problem.METHOD_NOT_ALLOWED)
                .map(Problem::code))
        .allMatch(answers::contains);
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<?> codes(Map<String, Object> schema) {
    return (List<?>) schema.get("enum");
  }

  private static Set<String> required(Mapped call) {
    Set<String> names = variables(call.path());
    for (Parameter each : call.handler().getParameters()) {
      RequestParam asked = each.getAnnotation(RequestParam.class);
      if (asked != null
          && asked.required()
          && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
        names.add(each.getName());
      }
    }
    return names;
  }

  private static Set<String> variables(String path) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = VARIABLE.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Map<String, Object> operation(Mapped call) {
    return at(at(at(described, "paths"), call.path()), call.method().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Object> schema(String name) {
    return at(at(at(described, "components"), "schemas"), name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> at(Map<String, Object> map, String key) {
    assertThat(map).containsKey(key);
    return (Map<String, Object>) map.get(key);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> resolved(Object value) {
    Map<String, Object> map = (Map<String, Object>) value;
    if (!map.containsKey("$ref")) {
      return map;
    }
    Map<String, Object> found = described;
    for (String part : ((String) map.get("$ref")).substring(2).split("/")) {
      found = at(found, part);
    }
    return found;
  }
}
