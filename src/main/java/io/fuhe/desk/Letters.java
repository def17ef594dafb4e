package io.fuhe.desk;

import io.fuhe.check.Severity;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.SentLetters;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The letters about what people confirmed or ask about. */
@Component
public final class Letters {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Pursued all;
  private final SentLetters sent;
  private final DeskWork work;

  Letters(Pursued all, SentLetters sent, DeskWork work) {
    this.sent = sent;
    this.all = all;
    this.work = work;
  }

  /**
   * The letter to a unit about a year.
   *
   * @param unit its id
   * @param due the last day for an answer
   * @return a Word file; empty when there is nothing to ask, or not for this person
   * @throws Unfit when that day is over
   */
  public Optional<ResponseEntity<byte[]>> to(
      String unit, int year, LocalDate due, Actor actor, Messages messages) {
    LocalDate issued = LocalDate.now();
    if (due.isBefore(issued)) {
      throw new Unfit("desk.unfit.over");
    }
    List<ReportedAnomaly> pursued =
        all.of(
            actor,
            unit,
            year,
            List.of(PersonState.CONFIRMED, PersonState.ASKED, PersonState.ANSWERED));
    String unitName = pursued.isEmpty() ? "" : pursued.get(0).unit();
    Optional<byte[]> content = work.letter(pursued, issued, due, messages.language());
    if (content.isPresent()) {
      sent.note(actor, unit, unitName, year, issued, due, asked(pursued));
    }
    Object[] name = {unitName, String.valueOf(year)};
    return content.map(word -> Download.of("letter.file", name, messages, DOCX, word));
  }

  /** How many of them a letter asks about: notices are none. */
  private static int asked(List<ReportedAnomaly> pursued) {
    return (int)
        pursued.stream().filter(each -> each.anomaly().severity() != Severity.NOTICE).count();
  }
}
