package io.fuhe.form;

import java.util.List;
import java.util.function.Function;

/**
 * A field of a part of a form: what it is called wherever a form is written, and how it is had.
 *
 * @param <T> the part that has the field
 */
public sealed interface Field<T> {

  /** Its name in the export, and the step that it is in a value's path. */
  String name();

  /** What a reader of the export must know beyond the name, in English; null for nothing. */
  String note();

  /** Words with a place; null where the layout has none. */
  record Words<T>(String name, String note, Function<T, Text> of) implements Field<T> {}

  /** What stands where a number belongs, with a place; null where the layout has none. */
  record Number<T>(String name, String note, Function<T, Figure> of) implements Field<T> {}

  /** Several words, each with a place. */
  record ManyWords<T>(String name, String note, Function<T, List<Text>> of) implements Field<T> {}

  /** What is known of the part and stands nowhere in particular. */
  record Plain<T>(String name, String note, Type type, Function<T, Object> of)
      implements Field<T> {}

  /** A part with fields of its own. */
  record Part<T, E>(String name, String note, List<Field<E>> fields, Function<T, E> of)
      implements Field<T> {}

  /** Parts of one kind. */
  record Parts<T, E>(String name, String note, List<Field<E>> fields, Function<T, List<E>> of)
      implements Field<T> {}

  /** What a plain field holds. */
  enum Type {
    STRING,
    NULLABLE_STRING,
    INTEGER,
    NULLABLE_INTEGER,
    BOOLEAN
  }
}
