package io.fuhe.store;

import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Heading;
import io.fuhe.json.Json;
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
    return Form.ofHeading(id, kind, mapping, container, heading);
  }
}
