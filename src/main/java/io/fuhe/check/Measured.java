package io.fuhe.check;

import io.fuhe.form.Parameter;
import io.fuhe.form.Policy;
import io.fuhe.form.Policy.Written;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an anomaly was measured with that others measure otherwise.
 *
 * @param parameter the name of the parameter that somebody set
 * @param value what it is set to; of a table a row after the other
 * @param source who set it: a mapping's id, or the file of the bureau's settings
 */
public record Measured(String parameter, String value, String source) {

  /** What of a rule's parameters a policy sets, in the order in which the rule names them. */
  static List<Measured> of(Rule rule, Policy policy) {
    return rule.declaration().parameters().stream()
        .flatMap(
            parameter ->
                policy.written(parameter).stream()
                    .map(written -> of(parameter.name(), parameter.words(), written)))
        .toList();
  }

  private static Measured of(String name, List<String> columns, Written written) {
    return new Measured(name, plain(written.value(), columns), written.source());
  }

  private static String plain(Object value, List<String> columns) {
    if (value instanceof BigDecimal number) {
      return Figures.plain(number);
    }
    if (value instanceof Collection<?> rows) {
      return rows.stream().map(row -> plain(row, columns)).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> row) {
      return columns.stream()
          .map(column -> plain(row.get(column.replace(Parameter.TEXT, "")), columns))
          .collect(Collectors.joining(":"));
    }
    return String.valueOf(value);
  }
}
