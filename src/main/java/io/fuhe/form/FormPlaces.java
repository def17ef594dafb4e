package io.fuhe.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every value of a form and its source, by the value's path: {@code indicators[3].score}. */
public final class FormPlaces {

  private final Map<String, Object> values = new LinkedHashMap<>();

  private FormPlaces() {}

  /** The first place of each value of a form, in the order of its fields. */
  public static Map<String, Place> of(Form form) {
    Map<String, Place> places = new LinkedHashMap<>();
    sources(form).forEach((path, source) -> places.put(path, source.place()));
    return places;
  }

  /** The source of each value of a form, in the order of its fields. */
  public static Map<String, Source> sources(Form form) {
    Map<String, Source> sources = new LinkedHashMap<>();
    values(form).forEach((path, value) -> sources.put(path, value.source()));
    return sources;
  }

  /** What was read for each value of a form, figures as printed, in the order of its fields. */
  public static Map<String, Text> values(Form form) {
    Map<String, Text> values = new LinkedHashMap<>();
    parts(form)
        .forEach(
            (path, part) ->
                values.put(
                    path,
                    part instanceof Figure figure
                        ? new Text(figure.printed(), figure.source())
                        : (Text) part));
    return values;
  }

  /** Each value of a form as the model has it: a {@link Figure} or a {@link Text}. */
  static Map<String, Object> parts(Form form) {
    FormPlaces found = new FormPlaces();
    found.walk("", FormFields.FORM, form);
    if (form.report() != null) {
      found.walk("", FormFields.REPORT, form.report());
    }
    return found.values;
  }

  private <T> void walk(String above, List<Field<T>> fields, T part) {
    fields.forEach(field -> take(above + field.name(), field, part));
  }

  private <T> void take(String path, Field<T> field, T part) {
    if (field instanceof Field.Words<T> words) {
      put(path, words.of().apply(part));
    } else if (field instanceof Field.Number<T> number) {
      Figure figure = number.of().apply(part);
      if (figure != null) {
        values.put(path, figure);
      }
    } else if (field instanceof Field.ManyWords<T> many) {
      List<Text> all = many.of().apply(part);
      for (int i = 0; i < all.size(); i++) {
        put(path + "[" + i + "]", all.get(i));
      }
    } else if (field instanceof Field.Part<T, ?> one) {
      part(path, one, part);
    } else if (field instanceof Field.Parts<T, ?> several) {
      parts(path, several, part);
    }
  }

  private <T, E> void part(String path, Field.Part<T, E> field, T part) {
    walk(path + ".", field.fields(), field.of().apply(part));
  }

  private <T, E> void parts(String path, Field.Parts<T, E> field, T part) {
    List<E> all = field.of().apply(part);
    for (int i = 0; i < all.size(); i++) {
      walk(path + "[" + i + "].", field.fields(), all.get(i));
    }
  }

  private void put(String path, Text text) {
    if (text != null) {
      values.put(path, text);
    }
  }
}
