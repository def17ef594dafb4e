package io.fuhe.mapping.layout;

import io.fuhe.form.FormKind;
import io.fuhe.unit.Deadline;
import io.fuhe.unit.Owed;
import io.fuhe.unit.Roster;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads {@code roster.yaml}: which unit owes which forms for which year, and until when. */
public final class RosterReader {

  private static final SchemaCheck SCHEMA = new SchemaCheck("roster.schema.json");

  private static final String DEADLINES = "deadlines";

  private final YamlTree tree;
  private final List<Owed> owed = new ArrayList<>();
  private final List<Deadline> deadlines = new ArrayList<>();

  private RosterReader(YamlTree tree) {
    this.tree = tree;
  }

  /**
   * The roster among the files of a mappings folder; nobody owes anything where it has none.
   *
   * @throws InvalidMappings with everything that is wrong in the file
   */
  public static Roster in(List<MappingFile> files) throws InvalidMappings {
    for (MappingFile file : files) {
      if (file.name().equals(MappingFile.ROSTER)) {
        return read(file);
      }
    }
    return Roster.NONE;
  }

  private static Roster read(MappingFile file) throws InvalidMappings {
    YamlTree tree = YamlTree.parse(file);
    List<MappingProblem> problems = SCHEMA.problems(file, tree);
    RosterReader reader = new RosterReader(tree);
    if (problems.isEmpty()) {
      problems = reader.read();
    }
    if (!problems.isEmpty()) {
      throw new InvalidMappings(problems);
    }
    return new Roster(reader.owed, reader.deadlines);
  }

  private List<MappingProblem> read() {
    List<MappingProblem> problems = new ArrayList<>(days("", null, tree.root()));
    JsonNode entries = tree.root().path("roster");
    for (int i = 0; i < entries.size(); i++) {
      JsonNode entry = entries.get(i);
      String unit = entry.get("unit").asString();
      problems.addAll(days("/roster/" + i, unit, entry));
      for (JsonNode year : entry.get("years")) {
        for (JsonNode form : entry.get("owes")) {
          add(unit, year.intValue(), form);
        }
      }
    }
    return problems;
  }

  /** The 30th of February is written like a day and is none. */
  private List<MappingProblem> days(String pointer, String unit, JsonNode of) {
    List<MappingProblem> problems = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : of.path(DEADLINES).properties()) {
      String day = each.getValue().asString();
      try {
        int year = Integer.parseInt(each.getKey());
        deadlines.add(new Deadline(unit, year, LocalDate.parse(day)));
      } catch (DateTimeParseException e) {
        int line = tree.lineOf(pointer + "/" + DEADLINES + "/" + each.getKey());
        problems.add(new MappingProblem(MappingFile.ROSTER, line, "no such day: " + day));
      }
    }
    return problems;
  }

  private void add(String unit, int year, JsonNode form) {
    FormKind kind = FormKind.valueOf(form.get("form").asString());
    if (!form.has("projects")) {
      owed.add(new Owed(unit, year, kind, null));
      return;
    }
    form.get("projects").forEach(p -> owed.add(new Owed(unit, year, kind, p.asString())));
  }
}
