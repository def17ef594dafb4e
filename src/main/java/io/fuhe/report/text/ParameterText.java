package io.fuhe.report.text;

import io.fuhe.form.Parameter;
import io.fuhe.i18n.Messages;
import java.math.BigDecimal;
import java.util.List;

/** What may be set for rules, in words. */
final class ParameterText {

  private final Messages messages;

  ParameterText(Messages messages) {
    this.messages = messages;
  }

  /** Its name, what it means, and what holds where nobody sets it. */
  String of(Parameter<?> parameter) {
    return messages.get(
        "parameter.line",
        parameter.name(),
        messages.get("parameter." + parameter.name()),
        value(parameter, parameter.otherwise()));
  }

  /** What it is set to, with its unit. */
  String value(Parameter<?> parameter, Object value) {
    return switch (parameter.shape()) {
      case NUMBER ->
          messages.get("parameter.unit." + parameter.unit(), ((BigDecimal) value).toPlainString());
      case YES_OR_NO -> messages.get("parameter." + ((Boolean) value ? "yes" : "no"));
      case CHOICE -> String.valueOf(value);
      case TABLE ->
          value instanceof List<?> rows && rows.isEmpty()
              ? messages.get("parameter.none")
              : String.valueOf(value);
    };
  }
}
