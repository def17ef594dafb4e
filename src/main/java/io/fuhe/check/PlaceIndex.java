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
    for (String key : places.keySet()) {
      register(key, key);
      for (int i = 0; i < key.length(); i++) {
        if (key.charAt(i) == '.' || key.charAt(i) == '[') {
          register(key.substring(0, i), key);
        }
      }
    }
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
