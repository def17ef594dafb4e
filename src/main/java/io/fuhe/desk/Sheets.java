package io.fuhe.desk;

import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.DeskForm;
import io.fuhe.desk.store.DeskForms;
import io.fuhe.desk.store.FormFigures;
import io.fuhe.desk.store.Worklist;
import io.fuhe.form.Weights;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.report.content.ComparedForm;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.ReportContent;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Review sheets of what people confirmed. */
@Component
public final class Sheets {

  private static final int MOST = 500;
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Pursued pursued;
  private final FormFigures forms;
  private final DeskForms stored;
  private final Worklist worklist;
  private final DeskWork work;

  Sheets(Pursued pursued, FormFigures forms, DeskForms stored, Worklist worklist, DeskWork work) {
    this.pursued = pursued;
    this.forms = forms;
    this.stored = stored;
    this.worklist = worklist;
    this.work = work;
  }

  /** What a workbook tells. */
  private record Content(List<ReportedFile> all, List<ReportedAnomaly> between)
      implements ReportContent {

    @Override
    public Stream<ReportedFile> files() {
      return all.stream();
    }

    @Override
    public Stream<ReportedAnomaly> across() {
      return between.stream();
    }

    @Override
    public Stream<ReportedAnomaly> gone() {
      return Stream.empty();
    }

    @Override
    public Copies copies() {
      return Copies.NONE;
    }

    @Override
    public Weights weights() {
      return Weights.NONE;
    }

    @Override
    public Stream<ComparedForm> comparedWith(int year) {
      return Stream.empty();
    }
  }

  /**
   * The workbook of a unit's year: a sheet a self-evaluation, what is confirmed filled in.
   *
   * @param unit its id
   * @return empty when there is no self-evaluation of it, or not for this person
   */
  public Optional<ResponseEntity<byte[]>> of(
      String unit, int year, Actor actor, Messages messages) {
    List<ReportedAnomaly> confirmed = pursued.of(actor, unit, year, List.of(PersonState.CONFIRMED));
    String name = worklist.unitName(unit).orElseGet(() -> forms.unitName(unit));
    List<ReportedFile> files =
        forms.of(unit, actor, MOST).stream()
            .filter(each -> each.year() != null && each.year() == year)
            .map(each -> stored.find(actor, each.id()))
            .flatMap(Optional::stream)
            .map(form -> file(form, name, confirmed))
            .toList();
    List<ReportedAnomaly> between =
        confirmed.stream().filter(each -> each.anomaly().forms().size() > 1).toList();
    return work.sheets(new Content(files, between), messages.language())
        .map(
            workbook ->
                Download.of(
                    "sheet.file",
                    new Object[] {name, String.valueOf(year)},
                    messages,
                    XLSX,
                    workbook));
  }

  private static ReportedFile file(DeskForm form, String unit, List<ReportedAnomaly> confirmed) {
    List<ReportedAnomaly> alone =
        confirmed.stream()
            .filter(each -> each.anomaly().forms().equals(List.of(form.id())))
            .toList();
    LedgerEntry entry =
        new LedgerEntry(
            0, form.path(), form.sha256(), 0, Status.ACCEPTED, null, List.of(), 1, null, null);
    return new ReportedFile(
        entry, List.of(new ReportedForm(form.form().form(), unit, alone, List.of())));
  }
}
