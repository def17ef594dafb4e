package io.fuhe.mapping;

import io.fuhe.form.Field;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.FormFields;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds a form that was read against its gold, field by field. */
final class GoldFields {

  private final List<String> differences = new ArrayList<>();

  private GoldFields() {}

  /** What differs, one line a field. */
  static List<String> differences(JsonNode gold, Form form) {
    GoldFields fields = new GoldFields();
    fields.compare(gold, form);
    return fields.differences;
  }

  private void compare(JsonNode gold, Form form) {
    is("kind", gold.get("kind"), form.kind().name());
    boolean report = form.report() != null;
    compare("", gold, FormFields.FORM, form, report);
  }

  /** Every field that the gold has; it need not have all. */
  private <T> void compare(
      String above, JsonNode gold, List<Field<T>> fields, T part, boolean report) {
    for (Field<T> field : fields) {
      // A report's heading prints a score; whether it is also the points is a matter of opinion.
      boolean open = report && field.name().equals("level1Points");
      if (gold.has(field.name()) && !open) {
        compare(above + field.name(), gold.get(field.name()), field, part, report);
      }
    }
  }

  private <T> void compare(String path, JsonNode gold, Field<T> field, T part, boolean report) {
    if (field instanceof Field.Words<T> words) {
      Text text = words.of().apply(part);
      String read = text == null ? null : text.value();
      if (field.name().equals("quote")) {
        quoted(path, gold, read);
      } else {
        is(path, gold, read);
      }
    } else if (field instanceof Field.Number<T> number) {
      Figure figure = number.of().apply(part);
      is(path, gold, figure == null ? null : figure.printed());
    } else if (field instanceof Field.Plain<T> plain) {
      Object read = plain.of().apply(part);
      is(path, gold, read == null ? null : read.toString());
    } else if (field instanceof Field.Part<T, ?> one) {
      part(path, gold, one, part, report);
    } else if (field instanceof Field.Parts<T, ?> several) {
      parts(path, gold, several, part, report);
    }
  }

  private <T, E> void part(
      String path, JsonNode gold, Field.Part<T, E> field, T part, boolean report) {
    compare(path + ".", gold, field.fields(), field.of().apply(part), report);
  }

  private <T, E> void parts(
      String path, JsonNode gold, Field.Parts<T, E> field, T part, boolean report) {
    List<E> read = field.of().apply(part);
    if (gold.size() != read.size()) {
      differences.add(path + ": gold has " + gold.size() + ", read " + read.size());
    }
    for (int i = 0; i < Math.min(gold.size(), read.size()); i++) {
      compare(path + "[" + i + "].", gold.get(i), field.fields(), read.get(i), report);
    }
  }

  private void quoted(String path, JsonNode gold, String read) {
    if (!norm(read).contains(norm(gold.asString()))) {
      differences.add(path + ": gold «" + gold.asString() + "», read " + read);
    }
  }

  private void is(String path, JsonNode gold, String read) {
    String expected = norm(gold == null || gold.isNull() ? null : gold.asString());
    if (!expected.equals(norm(read))) {
      differences.add(path + ": gold «" + expected + "», read «" + norm(read) + "»");
    }
  }

  private static String norm(String value) {
    if (value == null) {
      return "";
    }
    String text = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[\\s\\u3000]+", "");
    String bare = text.replace(",", "");
    try {
      boolean percent = bare.endsWith("%") && !bare.endsWith("%%");
      BigDecimal number = new BigDecimal(percent ? bare.substring(0, bare.length() - 1) : bare);
      return number.stripTrailingZeros().toPlainString() + (percent ? "%" : "");
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
