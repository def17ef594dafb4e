package io.fuhe.check.rules;

import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.Findings;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.form.Coverage.Unread;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of the form holds figures that were not understood, and something was left unsaid for it.
 * Said once a form, with the places; silent where nothing rests on what was left unread.
 *
 * <p>Source: no finding may rest on what was not understood.
 */
public final class PartlyRead extends FormRule {

  public PartlyRead() {
    super("partly-read", Severity.NOTICE, Basis.TOTAL_IS_SUM);
  }

  @Override
  public void check(CheckedForm form, Findings findings) {
    List<Unread> unread = form.form().coverage().unread();
    String[] places =
        IntStream.range(0, unread.size())
            .filter(i -> unread.get(i).castsDoubt())
            .mapToObj(i -> "unread[" + i + "].text")
            .toArray(String[]::new);
    if (places.length > 0) {
      Unread first = unread.stream().filter(Unread::castsDoubt).findFirst().orElseThrow();
      findings
          .of(this)
          .showing(places)
          .subject(first.text().value())
          .with(String.valueOf(places.length))
          .add();
    }
  }
}
