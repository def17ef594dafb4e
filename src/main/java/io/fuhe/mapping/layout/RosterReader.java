package io.fuhe.mapping.layout;

import io.fuhe.form.FormKind;
import io.fuhe.unit.Owed;
import io.fuhe.unit.Roster;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads {@code roster.yaml}: which unit owes which forms for which year. */
public final class RosterReader {

  private static final SchemaCheck SCHEMA = new SchemaCheck("roster.schema.json");

  private RosterReader() {}

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
    if (!problems.isEmpty()) {
      throw new InvalidMappings(problems);
    }
    List<Owed> owed = new ArrayList<>();
    for (JsonNode entry : tree.root().path("roster")) {
      for (JsonNode year : entry.get("years")) {
        for (JsonNode form : entry.get("owes")) {
          add(owed, entry.get("unit").asString(), year.intValue(), form);
        }
      }
    }
    return new Roster(owed);
  }

  private static void add(List<Owed> owed, String unit, int year, JsonNode form) {
    FormKind kind = FormKind.valueOf(form.get("form").asString());
    if (!form.has("projects")) {
      owed.add(new Owed(unit, year, kind, null));
      return;
    }
    form.get("projects").forEach(p -> owed.add(new Owed(unit, year, kind, p.asString())));
  }
}
