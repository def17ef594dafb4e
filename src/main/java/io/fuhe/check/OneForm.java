package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One form as evidence. */
final class OneForm implements Evidence {

  private final Form form;
  private final PlaceIndex places;
  private final RowWords rows;

  OneForm(Form form) {
    this.form = form;
    this.places = new PlaceIndex(form);
    this.rows = new RowWords(form);
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
  public Map<String, Place> places(List<String> paths) {
    Map<String, Place> found = new LinkedHashMap<>();
    paths.forEach(path -> found.putAll(places.at(path)));
    return found;
  }

  @Override
  public Form first() {
    return form;
  }

  @Override
  public String fingerprint(
      String rule, String variant, String where, String declared, String expected) {
    return Fingerprint.of(rule, form, rows, where, declared, expected);
  }
}
