package io.fuhe.mapping.draft;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Grid;
import io.fuhe.form.Coverage.Block;
import io.fuhe.form.Coverage.Equation;
import io.fuhe.form.Coverage.Unread;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Place;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Drafts the mapping of the layout that a document's forms are in. */
public final class DraftReader {

  /** The role of a column that means nothing to the form. */
  static final String IGNORED = "ignored";

  /** More words tell no more, and each of them must stand in every form. */
  private static final int MOST_WORDS = 12;

  private static final int SHORTEST_WORD = 2;
  private static final int SHORTEST_TITLE = 4;
  private static final Pattern LABEL = Pattern.compile("(?=.{0,19}\\p{IsHan})[^\\d:：]{2,20}[:：]?");
  private static final Pattern YEAR = Pattern.compile("20\\d\\d年?度?");
  private static final Pattern NO_TITLE_PART = Pattern.compile("[()\\[\\]\\n]|" + YEAR.pattern());

  private final Vocabulary words;

  /** Drafts against the words of these layouts. */
  public DraftReader(Mappings mappings) {
    this.words = mappings.general().vocabulary();
  }

  /**
   * Drafts a mapping.
   *
   * @param forms what was read of the document with the usual words; may be none
   * @return empty where nothing in the document looks like the head of a table of indicators or of
   *     a budget
   */
  public Optional<MappingDraft> draft(Document document, List<Form> forms) {
    MappingDraft draft = null;
    for (Grid grid : document.grids()) {
      List<DraftHead> heads = new DraftHeads(words).in(grid);
      if (!heads.isEmpty()) {
        MappingDraft more = of(grid, heads, forms);
        draft = draft == null ? more : draft.and(more).withWordsOf(draft);
      }
    }
    return Optional.ofNullable(draft);
  }

  private MappingDraft of(Grid grid, List<DraftHead> heads, List<Form> forms) {
    Set<Place> ofGrid = new HashSet<>(grid.cells().stream().map(Cell::place).toList());
    List<Unread> unread =
        forms.stream()
            .flatMap(form -> form.coverage().unread().stream())
            .filter(u -> ofGrid.contains(u.text().place()))
            .toList();
    Set<Place> asked = new HashSet<>();
    heads.forEach(head -> asked.addAll(head.placesBelowUnknown()));
    Optional<Cell> title = title(grid, heads.get(0).row());
    String named = title.map(cell -> withoutYear(cell.text())).orElse("");
    Optional<FormKind> kind = title.flatMap(cell -> words.kindOfTitle(cell.text()));
    List<MappingDraft.Table> tables = tables(heads, forms);
    return new MappingDraft(
        kind.or(() -> forms.stream().map(Form::kind).findFirst())
            .filter(k -> k != FormKind.EVALUATION_REPORT)
            .orElse(FormKind.PROJECT_SELF_EVALUATION),
        named,
        named.isEmpty() || kind.isPresent(),
        words(named, heads),
        tables,
        unread.stream().filter(u -> !asked.contains(u.text().place())).toList(),
        openLabels(grid, heads.get(0).row()));
  }

  /**
   * Every other cell of the rows above the tables that hold pairs, where no usual word knows it.
   */
  private List<Text> openLabels(Grid grid, int before) {
    CellReader reading = new CellReader(words, null);
    List<Text> open = new ArrayList<>();
    for (int row : grid.rowIndexes().headSet(before)) {
      List<Cell> printed = grid.row(row).stream().filter(cell -> !cell.blank()).toList();
      for (int i = 0; printed.size() % 2 == 0 && i < printed.size(); i += 2) {
        Text text = reading.text(printed.get(i));
        if (LABEL.matcher(text.value()).matches() && words.label(text.value()).isEmpty()) {
          open.add(text.with(Wording.bare(text.value())));
        }
      }
    }
    return open;
  }

  private static List<MappingDraft.Table> tables(List<DraftHead> heads, List<Form> forms) {
    List<MappingDraft.Table> tables = new ArrayList<>();
    Set<Block> seen = new HashSet<>();
    for (DraftHead head : heads) {
      if (seen.add(head.block())) {
        List<Equation> equations =
            forms.stream()
                .flatMap(form -> form.coverage().reading().stream())
                .filter(read -> read.block() == head.block())
                .flatMap(read -> read.equations().stream())
                .distinct()
                .toList();
        List<MappingDraft.Column> columns =
            heads.stream()
                .filter(other -> other.block() == head.block())
                .flatMap(other -> other.columns().stream())
                .toList();
        tables.add(
            new MappingDraft.Table(head.block(), head.roles(), distinct(columns), equations));
      }
    }
    return tables;
  }

  private static List<MappingDraft.Column> distinct(List<MappingDraft.Column> columns) {
    Set<String> seen = new HashSet<>();
    return columns.stream().filter(column -> seen.add(column.heading())).toList();
  }

  /** The title and the headings of the first table of each kind, those that nothing knows first. */
  private static List<String> words(String title, List<DraftHead> heads) {
    List<MappingDraft.Column> columns = new ArrayList<>();
    Set<Block> seen = new HashSet<>();
    heads.stream().filter(h -> seen.add(h.block())).forEach(h -> columns.addAll(h.columns()));
    Set<String> found = new LinkedHashSet<>();
    if (!title.isEmpty()) {
      found.add(title);
    }
    Stream.concat(
            columns.stream().filter(c -> c.role() == null),
            columns.stream().filter(c -> c.role() != null))
        .filter(column -> Wording.fold(column.heading()).contains(column.word()))
        .map(MappingDraft.Column::word)
        .filter(word -> word.length() >= SHORTEST_WORD && !YEAR.matcher(word).find())
        .forEach(found::add);
    return found.stream().limit(MOST_WORDS).toList();
  }

  /** The nearest title that the usual words know, else the first line alone that may be one. */
  private Optional<Cell> title(Grid grid, int before) {
    List<Cell> alone =
        grid.rowIndexes().headSet(before).stream()
            .map(row -> grid.row(row).stream().filter(cell -> !cell.blank()).toList())
            .filter(row -> row.size() == 1)
            .map(row -> row.get(0))
            .toList();
    return alone.stream()
        .filter(cell -> words.kindOfTitle(cell.text()).isPresent())
        .reduce((above, nearest) -> nearest)
        .or(() -> alone.stream().filter(DraftReader::mayBeTitle).findFirst());
  }

  private static boolean mayBeTitle(Cell cell) {
    String folded = Wording.fold(cell.text());
    return withoutYear(cell.text()).length() >= SHORTEST_TITLE
        && folded.indexOf(':') < 0
        && folded.indexOf('。') < 0;
  }

  /** The longest part of a title that stands in it as it is, and will next year. */
  private static String withoutYear(String title) {
    return NO_TITLE_PART
        .splitAsStream(Wording.fold(Wording.clean(title)))
        .reduce("", (a, b) -> b.length() > a.length() ? b : a);
  }
}
