package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target or actual cannot be read as it stands: {@code 90%%}, {@code 1.2.3}.
 *
 * <p>Source: 财预〔2021〕101号, targets and actuals are values that can be measured.
 */
public final class ValueMalformed extends IndicatorRule {

  private static final Pattern DOUBLED_SIGN = Pattern.compile("\\d([%‰])\\1");

  /** A point at the end counts unless words follow: 1.已完成 is a numbered item. */
  private static final Pattern BROKEN_NUMBER =
      Pattern.compile(
          "\\D{0,4}?(\\d++\\.\\d++(\\.\\d++)++|\\d++\\.\\.++\\d++|\\d++(\\.\\d++)?+\\.(?!\\p{L})|\\d++,,\\d++)[%‰\\p{L}]{0,4}");

  /** 2020.12.31, and 2020.12.31前: a date is no broken number. */
  private static final Pattern DATE = Pattern.compile(".*(19|20)\\d\\d\\.\\d{1,2}(\\.\\d{1,2})?.*");

  private static final Pattern ENTRY = Pattern.compile("\\d{1,2}\\.");

  public ValueMalformed() {
    super(
        arithmetic("value-malformed", Severity.WARNING, Basis.MEASURED_VALUES)
            .variants("target", "actual"));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    check(row, "target", row.indicator().target(), anomalies);
    check(row, "actual", row.indicator().actual(), anomalies);
  }

  private void check(Row row, String column, Text value, Anomalies anomalies) {
    // What is not well-formed in a picture was misread.
    if (value != null
        && !value.source().isRecognized()
        && malformed(withoutNumber(Words.fold(value.value()), row.indicator().name()))) {
      anomalies
          .of(this)
          .at(row.path() + "." + column)
          .variant(column)
          .subject(row.subject())
          .declared(value.value())
          .add();
    }
  }

  /** 1.0.8‰ beside 1.森林火灾受害率 is the first of the row's entries. */
  private static String withoutNumber(String value, Text name) {
    Matcher entry = ENTRY.matcher(value);
    boolean numbered =
        name != null && entry.lookingAt() && Words.fold(name.value()).startsWith(entry.group());
    return numbered ? value.substring(entry.end()) : value;
  }

  private static boolean malformed(String value) {
    return DOUBLED_SIGN.matcher(value).find()
        || (BROKEN_NUMBER.matcher(value).matches() && !DATE.matcher(value).matches());
  }
}
