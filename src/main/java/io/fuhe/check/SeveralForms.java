package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Several forms as evidence. A path in the first of them is {@code forms[0].indicators[3]}, so that
 * the same path in two forms does not collide.
 */
final class SeveralForms implements Evidence {

  private final List<UnitForm> forms;
  private final String identity;

  /**
   * Makes evidence.
   *
   * @param identity what tells the finding apart beside the forms
   */
  SeveralForms(List<UnitForm> forms, String identity) {
    this.forms = forms;
    this.identity = identity;
  }

  @Override
  public List<String> forms() {
    return forms.stream().map(f -> f.form().id()).toList();
  }

  @Override
  public String where(List<String> paths) {
    return String.join(" | ", paths);
  }

  @Override
  public List<String> qualified(List<String> paths) {
    return IntStream.range(0, Math.min(paths.size(), forms.size()))
        .mapToObj(i -> prefix(i) + paths.get(i))
        .toList();
  }

  @Override
  public Map<String, Place> places(List<String> paths) {
    Map<String, Place> found = new LinkedHashMap<>();
    for (String path : paths) {
      for (int i = 0; i < forms.size(); i++) {
        String prefix = prefix(i);
        if (path.startsWith(prefix)) {
          forms
              .get(i)
              .places()
              .at(path.substring(prefix.length()))
              .forEach((key, place) -> found.put(prefix + key, place));
        }
      }
    }
    return found;
  }

  @Override
  public Form first() {
    return forms.isEmpty() ? null : forms.get(0).form();
  }

  @Override
  public String fingerprint(
      String rule, String variant, String where, String declared, String expected) {
    List<String> paths = List.of(where.split(" \\| "));
    List<String> parts = new ArrayList<>(List.of(rule, variant, identity));
    for (int i = 0; i < forms.size(); i++) {
      UnitForm form = forms.get(i);
      parts.add(Fingerprint.identity(form.form()));
      parts.add(i < paths.size() ? form.rows().in(paths.get(i)) : "");
    }
    parts.add(String.valueOf(declared));
    parts.add(String.valueOf(expected));
    return Fingerprint.sha256(String.join("\n", parts));
  }

  static String prefix(int position) {
    return "forms[" + position + "].";
  }
}
