package io.fuhe.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Decision;
import io.fuhe.check.Evidence;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.Reasons;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A date by which an answer is due is no reason of a decision. */
class DecisionTextTest {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 20);

  private final DecisionText text =
      new DecisionText(new Messages(Language.CHINESE), Reasons.BUILT_IN);

  @Test
  void whatIsAskedWithoutAWordHasADateAndNoReason() {
    assertThat(text.said(asked("", DUE))).endsWith("），2026-12-20 前答复").doesNotContain("原因");
    assertThat(text.said(asked("请说明", DUE))).endsWith("，原因是“请说明”，2026-12-20 前答复");
    assertThat(text.said(asked("请说明", null))).endsWith("，原因是“请说明”");
  }

  private static Decision asked(String words, LocalDate due) {
    return new Decision(
        "f",
        1,
        1,
        "ASK",
        "OPEN",
        "ASKED",
        "li",
        Instant.EPOCH,
        "",
        words,
        due,
        new Evidence("1", "2", null, List.of()),
        1,
        1,
        null);
  }
}
