package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Place;
import java.util.List;
import java.util.Map;

/** What a finding rests on: one form, or several. */
interface Evidence {

  /** The ids of the forms. */
  List<String> forms();

  /** The paths in one word, as the export writes them. */
  String where(List<String> paths);

  /** The paths that {@link #where} names, as {@link #places} knows them. */
  List<String> qualified(List<String> paths);

  /** The places at and below the paths; a path that names no value adds none. */
  Map<String, Place> places(List<String> paths);

  /** The form that it is about in the first place; null where it is about none. */
  Form first();

  /** What the finding is recognized by in a later run. */
  String fingerprint(String rule, String variant, String where, String declared, String expected);
}
