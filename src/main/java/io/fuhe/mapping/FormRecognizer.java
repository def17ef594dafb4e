package io.fuhe.mapping;

import static java.util.stream.Collectors.joining;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.form.Coverage;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Text;
import io.fuhe.form.Whereabouts;
import io.fuhe.mapping.bounds.ContinuedSheets;
import io.fuhe.mapping.bounds.FormFinder;
import io.fuhe.mapping.bounds.TurnedTable;
import io.fuhe.mapping.bounds.TwoToARow;
import io.fuhe.mapping.bounds.TwofoldColumns;
import io.fuhe.mapping.heading.Container;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.Mapping;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.prose.ReportReader;
import io.fuhe.mapping.table.FormReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and reads all forms of a document. */
public final class FormRecognizer {

  /** A note names so many of the cells that were not understood. */
  private static final int MOST_NAMED = 10;

  private final Mappings mappings;
  private final FindingWords words;

  /** Recognizes forms by these layouts. */
  public FormRecognizer(Mappings mappings) {
    this.mappings = mappings;
    this.words = new FindingWords(mappings);
  }

  /**
   * What a document holds.
   *
   * @param notes what a person should know of the reading
   * @param without why there is no form, where there is none
   */
  public record Recognized(List<Form> forms, List<Note> notes, Reason without) {

    /** Whether a form with the same content is among these. */
    public boolean has(Form form) {
      return forms.stream()
          .anyMatch(
              f ->
                  f.heading().equals(form.heading())
                      && f.indicators().equals(form.indicators())
                      && f.totals().equals(form.totals()));
    }
  }

  /**
   * Reads a document.
   *
   * @param documentId what the ids of its forms begin with; the same for the same content
   */
  public Recognized read(Document document, String documentId) {
    List<Form> forms = new ArrayList<>();
    List<Note> notes = new ArrayList<>(document.notes());
    Reason without = document.unread() == null ? Reason.NO_FORM : document.unread();
    for (Worded sheet : joined(document.grids(), notes)) {
      Grid grid = plain(sheet);
      int before = forms.size();
      boolean empty = false;
      Region cover = null;
      for (Region region : new FormFinder(sheet.words()).find(grid)) {
        String id = documentId + "-" + (forms.size() + 1);
        if (region.illegible()) {
          boolean picture = region.isRecognized();
          Note.Code code = picture ? Note.Code.PICTURE_UNCLEAR : Note.Code.TEXT_UNREADABLE;
          notes.add(Note.of(code, Container.noted(region)));
          without = picture ? Reason.PICTURE_UNCLEAR : Reason.TEXT_UNREADABLE;
          continue;
        }
        if (region.kind() == FormKind.EVALUATION_REPORT) {
          Region whole = cover == null ? region : region.after(cover);
          cover = readReport(whole, id, forms) ? null : whole;
        } else {
          cover = null;
          Optional<Form> form = read(region, document.format() != Format.TEXT, id);
          if (form.filter(EmptyTemplate::is).isPresent() && region.hasTornRows()) {
            without = without == Reason.NO_FORM ? Reason.TABLE_UNPROVEN : without;
          } else if (form.filter(EmptyTemplate::is).isPresent()) {
            notes.add(Note.of(Note.Code.EMPTY_TEMPLATE, Container.noted(region)));
            empty = true;
            without = without == Reason.NO_FORM ? Reason.EMPTY_TEMPLATE : without;
          } else {
            form.ifPresent(forms::add);
          }
        }
      }
      if (forms.size() == before && !empty && !grid.name().isEmpty() && !grid.cells().isEmpty()) {
        notes.add(Note.of(Note.Code.NO_FORM_IN_SHEET, grid.name()));
      }
    }
    forms.forEach(form -> notes.addAll(notesOn(form)));
    return new Recognized(List.copyOf(forms), List.copyOf(notes), without);
  }

  /** The grid with an indicator in each row and a value in each column. */
  private static Grid plain(Worded sheet) {
    Vocabulary words = sheet.words();
    Grid upright = new TurnedTable(words).upright(sheet.grid());
    return new TwofoldColumns(words).apart(new TwoToARow(words).apart(upright));
  }

  /** A grid, and the words to find its forms with. */
  private record Worded(Grid grid, Vocabulary words) {}

  /** The grids, where one that goes on with the form of the one before is put together with it. */
  private List<Worded> joined(List<Grid> grids, List<Note> notes) {
    List<Worded> found = new ArrayList<>();
    for (Grid grid : grids) {
      int last = found.size() - 1;
      Optional<Grid> both =
          last < 0 || grid.name().isEmpty()
              ? Optional.empty()
              : new ContinuedSheets(found.get(last).words()).joined(found.get(last).grid(), grid);
      if (both.isPresent()) {
        found.set(last, worded(both.get()));
        notes.add(Note.of(Note.Code.SHEETS_JOINED, both.get().name(), grid.name()));
      } else {
        found.add(worded(grid));
      }
    }
    return found;
  }

  private Worded worded(Grid grid) {
    String text = grid.cells().stream().map(Cell::text).distinct().collect(joining("\n"));
    return new Worded(grid, words.of(text));
  }

  /** The form of a region, filled in or not; empty where it is none. */
  private Optional<Form> read(Region region, boolean mergedCells, String id) {
    Mapping mapping = mappings.recognize(region.kind(), region.text());
    Form form = new FormReader(region.orOf(mapping.kind()), mapping, mergedCells).read(id);
    boolean filled = !form.indicators().isEmpty() || !form.budget().isEmpty();
    return filled || EmptyTemplate.is(form) ? Optional.of(form) : Optional.empty();
  }

  /** Reads a report; false when there is nothing to read, as in one that is only its cover. */
  private boolean readReport(Region region, String id, List<Form> forms) {
    Mapping mapping = mappings.recognize(region.kind(), region.text());
    Optional<Form> form = new ReportReader(region, mapping).read(id);
    form.ifPresent(forms::add);
    return form.isPresent();
  }

  private List<Note> notesOn(Form form) {
    List<Note> notes = new ArrayList<>();
    if (form.mapping().equals(mappings.general().id())) {
      notes.add(Note.of(Note.Code.GENERAL_MAPPING, Whereabouts.of(form)));
    }
    for (Coverage.Block block : Coverage.Block.values()) {
      String cells =
          form.coverage().unread().stream()
              .filter(unread -> unread.block() == block)
              .map(unread -> unread.text().value() + " " + unread.text().place().cell())
              .limit(MOST_NAMED)
              .collect(joining("; "));
      if (!cells.isEmpty()) {
        notes.add(Note.of(Note.Code.PARTLY_READ, Whereabouts.of(form), "block." + block, cells));
      }
    }
    boolean total = form.totals().score() != null && !form.totals().score().blank();
    if (form.kind().scored() && !total) {
      notes.add(Note.of(Note.Code.NO_DECLARED_TOTAL, Whereabouts.of(form)));
    }
    Text unit = form.heading().unit();
    if (unit == null || unit.blank() || form.heading().fiscalYear() == null) {
      notes.add(Note.of(Note.Code.NO_UNIT_OR_YEAR, Whereabouts.of(form)));
    }
    return notes;
  }
}
