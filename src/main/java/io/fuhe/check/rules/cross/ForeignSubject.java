package io.fuhe.check.rules.cross;

import static java.util.stream.Collectors.groupingBy;

import io.fuhe.check.AnomalyBuilder;
import io.fuhe.check.Basis;
import io.fuhe.check.Echo;
import io.fuhe.check.Sentences;
import io.fuhe.check.Sentences.Marked;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import io.fuhe.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text of a form is another unit's: a sentence of 25 characters or more, with figures or a unit's
 * name in it, stands word for word in another unit's form of the year; or a sentence says that
 * another unit of the same sort did what is told. Silent where more than five units have it, where
 * one of the two units is a part of the other, works for it or may be the same, and in the form of
 * the unit that a shared sentence names: it is the other one's that was copied.
 *
 * <p>Source: 中发〔2018〕34号, a self-evaluation is each unit's own.
 */
final class ForeignSubject extends UnitRule {

  private static final int QUOTED = 40;
  private static final String NAMED = "named";

  ForeignSubject() {
    super(judgement("foreign-subject", Severity.NOTICE, Basis.OWN_DUTY).variants("", NAMED));
  }

  /** A sentence and the other unit's form or name that it is of. */
  private record Foreign(Marked sentence, Echo echo) {

    String variant() {
      return sentence.mark().kind().isOfSentence() ? "" : NAMED;
    }
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    if (year.echoes().isEmpty()) {
      return;
    }
    Map<String, List<Echo>> echoes =
        year.echoes().stream().collect(groupingBy(echo -> echo.mark().mark()));
    for (UnitForm form : year.forms()) {
      byUnit(form, echoes).forEach((other, its) -> report(form, other, its, anomalies));
    }
  }

  /** A copied sentence that also names the other unit is told once, as copied. */
  private static Map<Unit, List<Foreign>> byUnit(UnitForm form, Map<String, List<Echo>> echoes) {
    Map<Unit, List<Foreign>> found = new LinkedHashMap<>();
    for (Marked sentence : Sentences.of(form.form(), form.checked().policy())) {
      for (Echo echo : echoes.getOrDefault(sentence.mark().mark(), List.of())) {
        List<Foreign> its = found.computeIfAbsent(echo.other(), any -> new ArrayList<>());
        if (its.stream().noneMatch(each -> each.sentence().words().equals(sentence.words()))) {
          its.add(new Foreign(sentence, echo));
        }
      }
    }
    return found;
  }

  private void report(UnitForm form, Unit other, List<Foreign> its, UnitAnomalies anomalies) {
    Foreign first =
        its.stream().filter(each -> each.variant().isEmpty()).findFirst().orElse(its.get(0));
    String words = first.sentence().words();
    AnomalyBuilder anomaly =
        anomalies
            .of(this, other.key(), List.of(form))
            .at("form")
            .variant(first.variant())
            .subject(words.length() > QUOTED ? words.substring(0, QUOTED) + "……" : words)
            .with(other.name(), first.echo().title(), String.valueOf(its.size()));
    its.forEach(each -> anomaly.showing(UnitAnomalies.path(0, each.sentence().path())));
    anomaly.add();
  }
}
