package io.fuhe.desk;

import io.fuhe.check.State;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.Filter;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.SentLetters;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The letters about what people confirmed or ask about. */
@Component
public final class Letters {

  private static final int AT_A_TIME = 200;
  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Worklist worklist;
  private final SentLetters sent;
  private final DeskWork work;

  Letters(Worklist worklist, SentLetters sent, DeskWork work) {
    this.sent = sent;
    this.worklist = worklist;
    this.work = work;
  }

  /**
   * A letter.
   *
   * @param name of its file
   * @param content a Word file
   */
  public record Letter(String name, byte[] content) {

    /** As a browser saves it. */
    public ResponseEntity<byte[]> download() {
      return Download.of(name, DOCX, content);
    }
  }

  /**
   * The letter to a unit about a year.
   *
   * @param unit its id
   * @param due the last day for an answer
   * @return empty when there is nothing to ask, or not for this person
   * @throws Unfit when that day is over
   */
  public Optional<Letter> to(String unit, int year, LocalDate due, Actor actor, Messages messages) {
    LocalDate issued = LocalDate.now();
    if (due.isBefore(issued)) {
      throw new Unfit("desk.unfit.over");
    }
    List<ReportedAnomaly> pursued = new ArrayList<>();
    for (PersonState state :
        List.of(PersonState.CONFIRMED, PersonState.ASKED, PersonState.ANSWERED)) {
      pursued.addAll(pursued(actor, unit, year, state));
    }
    String unitName = pursued.isEmpty() ? "" : pursued.get(0).unit();
    Optional<byte[]> content = work.letter(pursued, issued, due, messages.language());
    if (content.isPresent()) {
      sent.note(actor, unit, unitName, year, issued, due, pursued.size());
    }
    return content.map(
        word -> new Letter(messages.get("letter.file", unitName, String.valueOf(year)), word));
  }

  private List<ReportedAnomaly> pursued(Actor actor, String unit, int year, PersonState state) {
    Filter filter =
        new Filter(
            Map.of(Facet.UNIT, unit, Facet.YEAR, String.valueOf(year), Facet.PERSON, state.name()),
            false,
            "");
    List<ReportedAnomaly> all = new ArrayList<>();
    String name = worklist.unitName(unit).orElse("");
    List<WorkRow> page = worklist.page(filter, actor, null, AT_A_TIME);
    while (!page.isEmpty()) {
      page.stream()
          .filter(row -> row.machine() != MachineState.GONE)
          .map(row -> reported(row, name))
          .forEach(all::add);
      page = worklist.page(filter, actor, page.get(page.size() - 1).place(), AT_A_TIME);
    }
    return all;
  }

  /** However its forms write the name, a unit gets one letter. */
  private static ReportedAnomaly reported(WorkRow row, String unit) {
    return new ReportedAnomaly(
        unit, row.project(), row.fiscalYear(), row.files(), row.anomaly(), State.STILL);
  }
}
