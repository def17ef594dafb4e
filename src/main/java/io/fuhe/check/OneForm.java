package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One form that anomalies are found in. */
final class OneForm implements FoundIn {

  private static final String WHOLE = "form";

  private final Form form;
  private PlaceIndex places;
  private FieldWords words;
  private final Map<String, String> fields = new HashMap<>();
  private String whose;

  OneForm(Form form) {
    this.form = form;
  }

  @Override
  public List<String> forms() {
    return List.of(form.id());
  }

  @Override
  public String where(List<String> paths) {
    return String.join(",", paths);
  }

  @Override
  public List<String> qualified(List<String> paths) {
    return paths;
  }

  @Override
  public Map<String, Source> places(List<String> paths) {
    Map<String, Source> found = new LinkedHashMap<>();
    if (places == null && !paths.isEmpty()) {
      places = new PlaceIndex(form);
    }
    paths.forEach(path -> found.putAll(places.at(path)));
    return found;
  }

  @Override
  public Form first() {
    return form;
  }

  @Override
  public String fields(String where, Collection<String> shown) {
    String about =
        where.equals(WHOLE)
            ? shown.stream().limit(1).filter(path -> path.contains("[")).findFirst().orElse(where)
            : where;
    if (words == null) {
      words = new FieldWords(form);
    }
    return fields.computeIfAbsent(about, path -> form.kind() + "\n" + words.in(path));
  }

  @Override
  public String whose() {
    if (whose == null) {
      whose = Fingerprint.whose(form);
    }
    return whose;
  }
}
