package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Several forms that anomalies are found in. A path in the first of them is {@code
 * forms[0].indicators[3]}, so that the same path in two forms does not collide.
 */
final class SeveralForms implements FoundIn {

  private final List<UnitForm> forms;
  private final String identity;
  private final String whose;

  /**
   * Makes what an anomaly is found in.
   *
   * @param identity what tells the anomaly apart beside the forms
   * @param whose as {@link Fingerprint#whose} says it
   */
  SeveralForms(List<UnitForm> forms, String identity, String whose) {
    this.forms = forms;
    this.identity = identity;
    this.whose = whose;
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
  public Map<String, Source> places(List<String> paths) {
    Map<String, Source> found = new LinkedHashMap<>();
    for (String path : paths) {
      for (int i = 0; i < forms.size(); i++) {
        String prefix = prefix(i);
        if (path.startsWith(prefix)) {
          forms
              .get(i)
              .places()
              .at(path.substring(prefix.length()))
              .forEach((key, source) -> found.put(prefix + key, source));
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
  public String fields(String where, Collection<String> shown) {
    List<String> paths = List.of(where.split(" \\| "));
    List<String> parts = new ArrayList<>(List.of(identity));
    for (int i = 0; i < Math.min(forms.size(), paths.size()); i++) {
      UnitForm form = forms.get(i);
      parts.addAll(List.of(form.kind().name(), form.project(), form.words().in(paths.get(i))));
    }
    return String.join("\n", parts);
  }

  @Override
  public String whose() {
    return whose;
  }

  static String prefix(int position) {
    return "forms[" + position + "].";
  }
}
