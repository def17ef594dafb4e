package io.fuhe.report.web;

import io.fuhe.check.Addend;
import io.fuhe.check.Figures;
import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.PlaceText;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A sum as a sum: a row an addend, with where it stands, and the total. */
final class WebSum {

  private final Messages messages;
  private final PlaceText text;

  WebSum(Messages messages) {
    this.messages = messages;
    this.text = new PlaceText(messages);
  }

  /** Makes a sum. */
  ObjectNode of(List<Addend> addends) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = json.putArray("rows");
    BigDecimal total = BigDecimal.ZERO;
    Place above = null;
    for (Addend addend : addends) {
      Place place = addend.place();
      rows.addArray()
          .add(label(addend))
          .add(Figures.plain(addend.value()))
          .add(place == null ? "" : where(place, above));
      total = total.add(addend.value());
      above = place == null ? above : place;
    }
    json.put("total", Figures.plain(total));
    return json;
  }

  /** Some values have a place in the form but no label of their own. */
  private String label(Addend addend) {
    String value = "value." + addend.path().replaceFirst("\\.score$", "");
    boolean named = !addend.label().isEmpty() || !messages.has(value);
    return named ? addend.label() : messages.get(value);
  }

  /** Below another one of the same sheet, page or table the cell says enough. */
  private String where(Place place, Place above) {
    boolean same =
        above != null
            && java.util.Objects.equals(place.sheet(), above.sheet())
            && java.util.Objects.equals(place.page(), above.page())
            && java.util.Objects.equals(place.table(), above.table());
    return same ? place.cell() : text.of(place);
  }
}
