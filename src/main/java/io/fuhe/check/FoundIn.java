package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Source;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What an anomaly is found in: one form, or several. */
interface FoundIn {

  /** The ids of the forms. */
  List<String> forms();

  /** The paths in one word, as the export writes them. */
  String where(List<String> paths);

  /** The paths that {@link #where} names, as {@link #places} knows them. */
  List<String> qualified(List<String> paths);

  /** The sources of the values at and below the paths; a path that names no value adds none. */
  Map<String, Source> places(List<String> paths);

  /** The form that it is about in the first place; null where it is about none. */
  Form first();

  /**
   * The kinds of the forms and the fields by their words.
   *
   * @param where as {@link #where} says it
   * @param shown the paths of the values that prove it; they tell apart what is about a form as a
   *     whole
   */
  String fields(String where, Collection<String> shown);

  /** Whose and which year's it is, as {@link Fingerprint#whose} says it. */
  String whose();
}
