package io.fuhe.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Every value of a form and its source, by the value's path: {@code indicators[3].score}. */
public final class FormPlaces {

  private final BiConsumer<String, Object> each;

  private FormPlaces(BiConsumer<String, Object> each) {
    this.each = each;
  }

  /** The first place of each value of a form, in the order of its fields. */
  public static Map<String, Place> of(Form form) {
    Map<String, Place> places = new LinkedHashMap<>();
    forEach(form, (path, part) -> places.put(path, source(part).place()));
    return places;
  }

  /** Where the first value of a form stands; null where it has none. */
  public static Place first(Form form) {
    Place first = first(FormFields.FORM, form);
    return first == null && form.report() != null ? first(FormFields.REPORT, form.report()) : first;
  }

  private static <T> Place first(List<Field<T>> fields, T part) {
    List<Object> values = new ArrayList<>();
    FormPlaces places = new FormPlaces((path, value) -> values.add(value));
    for (Field<T> field : fields) {
      places.take(field.name(), field, part);
      if (!values.isEmpty()) {
        return source(values.get(0)).place();
      }
    }
    return null;
  }

  /** The source of each value of a form, in the order of its fields. */
  public static Map<String, Source> sources(Form form) {
    Map<String, Source> sources = new LinkedHashMap<>();
    forEach(form, (path, part) -> sources.put(path, source(part)));
    return sources;
  }

  private static Source source(Object part) {
    return part instanceof Figure figure ? figure.source() : ((Text) part).source();
  }

  /** What was read for each value of a form, figures as printed, in the order of its fields. */
  public static Map<String, Text> values(Form form) {
    Map<String, Text> values = new LinkedHashMap<>();
    forEach(
        form,
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
    Map<String, Object> parts = new LinkedHashMap<>();
    forEach(form, parts::put);
    return parts;
  }

  private static void forEach(Form form, BiConsumer<String, Object> each) {
    FormPlaces places = new FormPlaces(each);
    places.walk("", FormFields.FORM, form);
    if (form.report() != null) {
      places.walk("", FormFields.REPORT, form.report());
    }
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
        each.accept(path, figure);
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
      each.accept(path, text);
    }
  }
}
