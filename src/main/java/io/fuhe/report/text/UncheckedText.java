package io.fuhe.report.text;

import io.fuhe.check.UncheckedSum;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums that were left alone, in words. */
public final class UncheckedText {

  /** Of more sums that were left alone for one reason, only how many there are is told. */
  private static final int NAMED = 5;

  private final Messages messages;
  private final ContainerText container;

  /** Speaks the language of these messages. */
  public UncheckedText(Messages messages) {
    this.messages = messages;
    this.container = new ContainerText(messages);
  }

  /** What was not added up. */
  String sum(UncheckedSum unchecked) {
    return messages.get("unchecked.sum." + unchecked.sum(), ShownText.brief(unchecked.subject()));
  }

  /** Why not. */
  public String why(UncheckedSum unchecked) {
    return messages.get(
        "unchecked.why." + unchecked.why(),
        unchecked.details().stream().map(ShownText::brief).toArray());
  }

  /** A sentence for each reason that a form gives, naming all sums that it holds for. */
  List<String> sentences(ReportedForm form) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (UncheckedSum unchecked : form.counted().unchecked()) {
      byReason.computeIfAbsent(why(unchecked), any -> new ArrayList<>()).add(sum(unchecked));
    }
    List<String> sentences = new ArrayList<>();
    byReason.forEach(
        (why, sums) ->
            sentences.add(
                messages.get(
                    "note.SUM_UNCHECKED",
                    container.of(form.counted().whereabouts()),
                    named(sums),
                    why)));
    return sentences;
  }

  private String named(List<String> sums) {
    String comma = messages.get("list.comma");
    return sums.size() <= NAMED
        ? String.join(comma, sums)
        : messages.get(
            "unchecked.more",
            String.join(comma, sums.subList(0, NAMED)),
            String.valueOf(sums.size()));
  }
}
