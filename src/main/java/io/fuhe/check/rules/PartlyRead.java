package io.fuhe.check.rules;

import static java.util.stream.Collectors.joining;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.form.Coverage.Block;
import io.fuhe.form.Coverage.Unread;
import io.fuhe.form.Form;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of the form holds figures that were not understood, and something was left unsaid for it.
 * Said once for each part, with the places; silent where nothing rests on what was left unread.
 *
 * <p>Source: no finding may rest on what was not understood.
 */
public final class PartlyRead extends FormRule {

  /** More figures than these say less. */
  private static final int MOST_NAMED = 5;

  public PartlyRead() {
    super(arithmetic("partly-read", Severity.NOTICE, Basis.TOTAL_IS_SUM));
  }

  @Override
  public boolean looksAt(Form form) {
    return true;
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    List<Unread> unread = form.form().coverage().unread();
    for (Block block : Block.values()) {
      List<Integer> doubtful =
          IntStream.range(0, unread.size())
              .filter(i -> unread.get(i).block() == block && unread.get(i).castsDoubt())
              .boxed()
              .toList();
      if (!doubtful.isEmpty()) {
        List<String> printed = doubtful.stream().map(i -> unread.get(i).text().value()).toList();
        anomalies
            .of(this)
            .showing(doubtful.stream().map(PartlyRead::path).toArray(String[]::new))
            .subject(printed.get(0))
            .declared(printed.stream().limit(MOST_NAMED).collect(joining("; ")))
            .with(String.valueOf(doubtful.size()))
            .add();
      }
    }
  }

  /** The path of something that was left unread, by its position among all of it. */
  static String path(int unread) {
    return "unread[" + unread + "].text";
  }
}
