package io.fuhe.mapping.layout;

import io.fuhe.unit.Aliases;
import io.fuhe.unit.Aliases.ProjectAlias;
import io.fuhe.unit.Aliases.UnitAlias;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads {@code units.yaml}: which names are one unit's, and which are one project's. */
public final class AliasReader {

  private static final SchemaCheck SCHEMA = new SchemaCheck("units.schema.json");

  private final MappingFile file;
  private final List<MappingProblem> problems = new ArrayList<>();

  private AliasReader(MappingFile file) {
    this.file = file;
  }

  /**
   * The aliases among the files of a mappings folder; none where it has no such file.
   *
   * @throws InvalidMappings with everything that is wrong in the file
   */
  public static Aliases in(List<MappingFile> files) throws InvalidMappings {
    for (MappingFile file : files) {
      if (file.name().equals(MappingFile.UNITS)) {
        return new AliasReader(file).read();
      }
    }
    return Aliases.NONE;
  }

  private Aliases read() throws InvalidMappings {
    YamlTree tree = YamlTree.parse(file);
    problems.addAll(SCHEMA.problems(file, tree));
    if (problems.isEmpty()) {
      ambiguous(tree);
    }
    if (!problems.isEmpty()) {
      throw new InvalidMappings(problems);
    }
    List<UnitAlias> units = new ArrayList<>();
    for (JsonNode unit : tree.root().path("units")) {
      List<ProjectAlias> projects = new ArrayList<>();
      if (unit.has("projects")) {
        unit.get("projects")
            .forEach(p -> projects.add(new ProjectAlias(name(p), strings(p.get("aliases")))));
      }
      units.add(new UnitAlias(name(unit), strings(unit.get("aliases")), projects));
    }
    return new Aliases(units);
  }

  /** A name that stands for two units, or twice, would merge what it should tell apart. */
  private void ambiguous(YamlTree tree) {
    Map<String, Integer> seen = new HashMap<>();
    JsonNode units = tree.root().path("units");
    for (int i = 0; i < units.size(); i++) {
      String pointer = "/units/" + i;
      Map<String, Integer> projects = new HashMap<>();
      once(units.get(i), pointer, tree, seen);
      JsonNode ofUnit = units.get(i).get("projects");
      for (int j = 0; ofUnit != null && j < ofUnit.size(); j++) {
        once(ofUnit.get(j), pointer + "/projects/" + j, tree, projects);
      }
    }
  }

  private void once(JsonNode entry, String pointer, YamlTree tree, Map<String, Integer> seen) {
    once(name(entry), tree.lineOf(pointer + "/name"), seen);
    List<String> aliases = strings(entry.get("aliases"));
    for (int i = 0; i < aliases.size(); i++) {
      once(aliases.get(i), tree.lineOf(pointer + "/aliases/" + i), seen);
    }
  }

  private void once(String name, int line, Map<String, Integer> seen) {
    Integer before = seen.putIfAbsent(Wording.fold(name), line);
    if (before != null) {
      problems.add(
          new MappingProblem(file.name(), line, "'" + name + "' already stands in line " + before));
    }
  }

  private static String name(JsonNode entry) {
    return entry.get("name").asString();
  }

  private static List<String> strings(JsonNode node) {
    List<String> found = new ArrayList<>();
    if (node != null) {
      node.forEach(n -> found.add(n.asString()));
    }
    return found;
  }
}
