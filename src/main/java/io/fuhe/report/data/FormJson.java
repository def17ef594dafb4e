package io.fuhe.report.data;

import io.fuhe.form.Field;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.FormFields;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Origin;
import io.fuhe.form.Source;
import io.fuhe.form.Text;
import io.fuhe.inbox.LedgerEntry;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A form as the export writes it: every number a string, exactly as printed. */
final class FormJson {

  private FormJson() {}

  static ObjectNode of(Form form, LedgerEntry file) {
    ObjectNode json = beginning(form.id(), file);
    json.put("container", form.container());
    json.put("mapping", form.mapping());
    json.put("kind", form.kind().name());
    json.put("layout", form.mapping());
    put(json, FormFields.FORM, form);
    if (form.report() != null) {
      put(json, FormFields.REPORT, form.report());
    }
    Map<String, Source> sources = FormPlaces.sources(form);
    json.set("places", PlaceJson.ofSources(sources));
    List<String> corrected =
        sources.entrySet().stream()
            .filter(each -> each.getValue().origin() == Origin.CORRECTED)
            .map(Map.Entry::getKey)
            .toList();
    if (!corrected.isEmpty()) {
      corrected.forEach(json.putArray("corrected")::add);
    }
    return json;
  }

  /** What every form's line begins with: which form it is, and in which file it was told. */
  static ObjectNode beginning(String id, LedgerEntry file) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("file", file.path())
        .put("sha256", file.sha256());
  }

  private static <T> void put(ObjectNode json, List<Field<T>> fields, T part) {
    fields.forEach(field -> put(json, field, part));
  }

  private static <T> void put(ObjectNode json, Field<T> field, T part) {
    if (field instanceof Field.Words<T> words) {
      Text text = words.of().apply(part);
      json.put(field.name(), text == null ? null : text.value());
    } else if (field instanceof Field.Number<T> number) {
      Figure figure = number.of().apply(part);
      json.put(field.name(), figure == null ? null : figure.printed());
    } else if (field instanceof Field.ManyWords<T> many) {
      ArrayNode list = json.putArray(field.name());
      many.of().apply(part).forEach(text -> list.add(text.value()));
    } else if (field instanceof Field.Plain<T> plain) {
      json.putPOJO(field.name(), plain.of().apply(part));
    } else if (field instanceof Field.Part<T, ?> one) {
      part(json, one, part);
    } else if (field instanceof Field.Parts<T, ?> several) {
      parts(json, several, part);
    }
  }

  private static <T, E> void part(ObjectNode json, Field.Part<T, E> field, T part) {
    put(json.putObject(field.name()), field.fields(), field.of().apply(part));
  }

  private static <T, E> void parts(ObjectNode json, Field.Parts<T, E> field, T part) {
    ArrayNode list = json.putArray(field.name());
    field.of().apply(part).forEach(each -> put(list.addObject(), field.fields(), each));
  }
}
