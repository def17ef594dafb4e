package io.fuhe.store;

import io.fuhe.form.Expenditure;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Heading;
import io.fuhe.form.Narrative;
import io.fuhe.form.OverallGoal;
import io.fuhe.form.Totals;
import io.fuhe.json.Json;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A stored form as far as its heading, which is read in a fraction of the time. */
record FormBeginning(String id, FormKind kind, String mapping, String container, Heading heading) {

  /** The form as it was stored, or one that holds the same heading and nothing else. */
  static Form of(String json) {
    FormBeginning beginning = Json.read(json, FormBeginning.class);
    return beginning.isThere() ? beginning.alone() : Json.read(json, Form.class);
  }

  /** Whether the form's first value is in the heading. */
  private boolean isThere() {
    return Stream.of(
            heading.title(),
            heading.unit(),
            heading.project(),
            heading.department(),
            heading.implementer(),
            heading.filledOn())
        .anyMatch(Objects::nonNull);
  }

  private Form alone() {
    return new Form(
        id,
        kind,
        mapping,
        container,
        heading,
        new Totals(null, null, null),
        new Expenditure(null, null, null, null),
        List.of(),
        new OverallGoal(null, null),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Narrative(null, null, null, null, null, null, null),
        false,
        true,
        null);
  }
}
