package io.fuhe.check.rules.cross;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.check.Anomaly;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.UnitYears;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.mapping.FormRecognizer;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.unit.Aliases;
import io.fuhe.unit.Roster;
import io.fuhe.unit.Unit;
import io.fuhe.unit.Units;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real forms, read off their documents, contradict one another as the gold says; and no
 * otherwise where each came twice, as a workbook and as a text.
 */
class GoldCrossTest {

  private static final Path GOLD = Gold.CORPORA.resolve("seeds/cross-form.json");

  @ParameterizedTest
  @ValueSource(strings = {"real-excel", "real-word", "real-pdf", "real-excel real-word real-pdf"})
  void findsWhatTheAuditorFoundBetweenTheForms(String corpora) throws Exception {
    Map<String, String> names = new LinkedHashMap<>();
    List<CheckedForm> forms = new ArrayList<>();
    for (String corpus : corpora.split(" ")) {
      forms.addAll(read(Gold.CORPORA.resolve(corpus), names));
    }

    List<Anomaly> found = new ArrayList<>();
    UnitYears years = unitYears(forms);
    Map<Unit, Map<Integer, List<CheckedForm>>> sorted = new LinkedHashMap<>();
    for (CheckedForm form : forms) {
      sorted
          .computeIfAbsent(years.unitOf(form.form()).orElseThrow(), any -> new LinkedHashMap<>())
          .computeIfAbsent(form.form().heading().fiscalYear(), any -> new ArrayList<>())
          .add(form);
    }
    sorted.forEach(
        (unit, byYear) ->
            byYear.forEach(
                (year, its) -> {
                  List<CheckedForm> before = byYear.getOrDefault(year - 1, List.of());
                  found.addAll(
                      CrossCatalogue.check(years.of(unit, year, its, before), Policy.DEFAULT));
                }));

    assertThat(found.stream().map(a -> line(a, names)))
        .containsExactlyInAnyOrderElementsOf(expected());
  }

  private static UnitYears unitYears(Iterable<CheckedForm> forms) {
    TreeSet<String> printed = new TreeSet<>();
    forms.forEach(form -> printed.add(form.form().heading().unit().value()));
    return new UnitYears(Units.of(printed, Aliases.NONE), Roster.NONE);
  }

  /**
   * The order of project forms is the order of their names, which the gold's file names have not.
   */
  private static String line(Anomaly anomaly, Map<String, String> names) {
    return line(
        anomaly.rule(),
        anomaly.severity().name(),
        anomaly.forms().stream().map(names::get).toList(),
        anomaly.where(),
        anomaly.declared(),
        anomaly.expected());
  }

  private static List<String> expected() {
    List<String> lines = new ArrayList<>();
    JsonNode gold = new JsonMapper().readTree(GOLD.toFile());
    for (JsonNode a : gold.get("anomalies")) {
      List<String> forms = new ArrayList<>();
      a.get("forms").forEach(f -> forms.add(f.asString()));
      lines.add(
          line(
              a.get("rule").asString(),
              a.get("severity").asString(),
              forms,
              a.get("where").asString(),
              a.get("declared").isNull() ? null : a.get("declared").asString(),
              a.get("expected").isNull() ? null : a.get("expected").asString()));
    }
    return lines;
  }

  private static String line(
      String rule,
      String severity,
      List<String> forms,
      String where,
      String declared,
      String expected) {
    List<String> rest = forms.subList(1, forms.size()).stream().sorted().toList();
    return rule
        + " "
        + severity
        + " "
        + forms.get(0)
        + rest
        + " "
        + where
        + " "
        + declared
        + " "
        + expected;
  }

  private static List<CheckedForm> read(Path corpus, Map<String, String> names) throws Exception {
    Mappings mappings = ProjectMappings.get();
    FormRecognizer recognizer = new FormRecognizer(mappings);
    List<CheckedForm> forms = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : Gold.index(corpus).entrySet()) {
      Path file = corpus.resolve("documents").resolve(entry.getKey());
      Document document = new Documents(Limits.DEFAULT).read(file, entry.getKey());
      List<Form> read = recognizer.read(document, entry.getKey()).forms();
      for (int i = 0; i < read.size(); i++) {
        Form form = read.get(i);
        names.put(form.id(), entry.getValue().get(i));
        forms.add(new CheckedForm(form, mappings.policy(form.mapping())));
      }
    }
    return forms;
  }
}
