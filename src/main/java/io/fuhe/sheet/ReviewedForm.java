package io.fuhe.sheet;

import java.util.List;
import java.util.Map;

/**
 * A form with what its sheet and its line of the summary say.
 *
 * @param name what its sheet is to be called
 * @param values of the form as a whole
 * @param rows the values of each row, in the order of the form
 */
record ReviewedForm(
    String name, Map<Placeholder, Filling> values, List<Map<Placeholder, Filling>> rows) {

  ReviewedForm {
    values = Map.copyOf(values);
    rows = List.copyOf(rows);
  }
}
