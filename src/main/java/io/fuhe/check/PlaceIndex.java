package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sources of a form's values, found by path; a form of thousands of rows has many findings. */
final class PlaceIndex {

  private final Map<String, Source> places;
  private final Map<String, List<String>> below = new HashMap<>();
  private final Map<String, Map<String, Source>> asked = new HashMap<>();

  PlaceIndex(Form form) {
    places = FormPlaces.sources(form);
    List<String> above = List.of();
    String before = "";
    for (String key : places.keySet()) {
      if (end(key) != end(before) || !key.startsWith(before.substring(0, end(before)))) {
        above = above(key);
      }
      above.forEach(path -> register(path, key));
      register(key, key);
      before = key;
    }
  }

  /** Where the last part of a path begins. */
  private static int end(String path) {
    return Math.max(path.lastIndexOf('.'), path.lastIndexOf('[')) + 1;
  }

  /** The paths of what a value is a part of: values of one row follow one another. */
  private static List<String> above(String key) {
    List<String> above = new ArrayList<>();
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) == '.' || key.charAt(i) == '[') {
        above.add(key.substring(0, i));
      }
    }
    return above;
  }

  private void register(String path, String key) {
    below.computeIfAbsent(path, any -> new ArrayList<>()).add(key);
  }

  /** The sources at and below a path, those of a row without its group's; none for no value. */
  Map<String, Source> at(String path) {
    return asked.computeIfAbsent(path, this::found);
  }

  private Map<String, Source> found(String path) {
    Map<String, Source> found = new LinkedHashMap<>();
    for (String key : below.getOrDefault(path, List.of())) {
      boolean ofTheGroup = key.startsWith(path + ".") && key.contains(".level");
      if (!ofTheGroup) {
        found.put(key, places.get(key));
      }
    }
    return found;
  }
}
