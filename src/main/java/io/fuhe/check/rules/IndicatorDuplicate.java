package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.PrintedNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same goal, level-2 label, name and target stand twice. A declaration may list an indicator
 * once a year; a name that is a number names nothing.
 *
 * <p>Source: 财预〔2020〕10号, each indicator is rated once.
 */
public final class IndicatorDuplicate extends FormRule {

  public IndicatorDuplicate() {
    super(arithmetic("indicator-duplicate", Severity.NOTICE, Basis.TOTAL_IS_SUM));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    if (!form.form().kind().scored()) {
      return;
    }
    Map<List<Object>, List<Row>> same = new LinkedHashMap<>();
    for (Row row : form.rows()) {
      if (!row.name().isEmpty() && !isNumber(row.name()) && !row.target().isEmpty()) {
        List<Object> key =
            List.of(String.valueOf(row.indicator().goal()), row.level2(), row.name(), row.target());
        same.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
      }
    }
    same.values().stream()
        .filter(rows -> rows.size() > 1)
        .forEach(
            rows ->
                anomalies
                    .of(this)
                    .at(rows.stream().map(Row::path).toArray(String[]::new))
                    .subject(rows.get(0).subject())
                    .declared(rows.get(0).indicator().target().value())
                    .with(String.valueOf(rows.size()))
                    .add());
  }

  private static boolean isNumber(String name) {
    return PrintedNumber.parse(name).isPresent();
  }
}
