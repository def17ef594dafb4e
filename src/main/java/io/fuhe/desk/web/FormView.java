package io.fuhe.desk.web;

import io.fuhe.desk.store.DeskForm;
import io.fuhe.desk.store.Mark;
import io.fuhe.form.CorrectedForm;
import io.fuhe.form.Coverage.Unread;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Origin;
import io.fuhe.form.Place;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Source;
import io.fuhe.form.Text;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.PlaceText;
import io.fuhe.report.text.ShownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that was read of a form, each value with its cell.
 *
 * @param head what stands once
 * @param tables what stands in rows
 * @param unread what nothing was made of
 */
public record FormView(List<Entry> head, List<Table> tables, List<Entry> unread) {

  private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,6})](?:\\.(.+))?");

  /** How its own columns and rows were understood is told elsewhere. */
  private static final Set<String> NOT_SHOWN = Set.of("reading", "unread");

  /**
   * A value.
   *
   * @param path as in the export
   * @param id of it on the page
   * @param anchor of its cell; empty where it stands nowhere in particular
   * @param where it stands in words; empty where nowhere
   * @param page of the original that it is on, or null
   * @param number whether it is one
   * @param asRead what was read where a person put it right; null where nobody did
   */
  public record Entry(
      String path,
      String id,
      String label,
      String text,
      String anchor,
      String where,
      Integer page,
      boolean number,
      String asRead) {}

  /**
   * Rows of one kind.
   *
   * @param rows a value or null for each column
   */
  public record Table(String title, List<String> columns, List<List<Entry>> rows) {}

  static FormView of(DeskForm shown, Messages messages) {
    return new Maker(shown, messages).view();
  }

  /** The id of a value on the page. */
  static String id(String path) {
    return "value-" + path.replaceAll("[^a-zA-Z0-9]+", "-");
  }

  /** The name of a field. */
  static String label(String path, Messages messages) {
    String field = path.replaceAll("\\[\\d+]", "");
    String key = "desk.field." + field;
    String last = "desk.field." + field.substring(field.lastIndexOf('.') + 1);
    return messages.has(key) ? messages.get(key) : messages.has(last) ? messages.get(last) : field;
  }

  /** Its cells: what was read, what was put right, what was not read. */
  static List<Mark> marks(DeskForm shown) {
    List<Mark> marks = new ArrayList<>();
    FormPlaces.values(shown.form().form())
        .forEach(
            (path, text) -> {
              boolean corrected = text.source().origin() == Origin.CORRECTED;
              Mark.Kind kind = corrected ? Mark.Kind.CORRECTED : Mark.Kind.READ;
              for (Place place : text.source().places()) {
                if (!path.startsWith("unread[")) {
                  marks.add(new Mark(place, kind, id(path)));
                }
              }
            });
    for (Unread unread : shown.asRead().coverage().unread()) {
      marks.add(new Mark(unread.text().place(), Mark.Kind.UNREAD, ""));
    }
    return marks;
  }

  private static final class Maker {

    private final DeskForm shown;
    private final Form form;
    private final Messages messages;
    private final PlaceText places;
    private final Map<String, Text> asRead;

    Maker(DeskForm shown, Messages messages) {
      this.shown = shown;
      this.form = shown.form().form();
      this.messages = messages;
      this.places = new PlaceText(messages);
      this.asRead = FormPlaces.values(shown.asRead());
    }

    FormView view() {
      List<Entry> head = new ArrayList<>();
      Map<String, Map<Integer, Map<String, Entry>>> parts = new LinkedHashMap<>();
      head.add(year());
      FormPlaces.values(form)
          .forEach(
              (path, text) -> {
                Matcher row = ROW.matcher(path);
                if (!row.matches()) {
                  head.add(entry(path, text));
                } else if (!NOT_SHOWN.contains(row.group(1))) {
                  parts
                      .computeIfAbsent(row.group(1), any -> new TreeMap<>())
                      .computeIfAbsent(Integer.valueOf(row.group(2)), any -> new LinkedHashMap<>())
                      .put(row.group(3) == null ? "" : row.group(3), entry(path, text));
                }
              });
      List<Table> tables = new ArrayList<>();
      parts.forEach((part, rows) -> tables.add(table(part, rows)));
      return new FormView(
          head,
          tables,
          form.coverage().unread().stream().map(each -> entry("", each.text())).toList());
    }

    private Table table(String part, Map<Integer, Map<String, Entry>> rows) {
      Set<String> columns = new LinkedHashSet<>();
      rows.values().forEach(row -> columns.addAll(row.keySet()));
      return new Table(
          messages.has("desk.part." + part) ? messages.get("desk.part." + part) : part,
          columns.stream()
              .map(column -> column.isEmpty() ? "" : label(part + "." + column, messages))
              .toList(),
          rows.values().stream()
              .map(
                  row -> {
                    List<Entry> cells = new ArrayList<>();
                    columns.forEach(column -> cells.add(row.get(column)));
                    return cells;
                  })
              .toList());
    }

    private Entry year() {
      Integer now = form.heading().fiscalYear();
      Integer before = shown.asRead().heading().fiscalYear();
      return new Entry(
          CorrectedForm.YEAR,
          id(CorrectedForm.YEAR),
          label(CorrectedForm.YEAR, messages),
          now == null ? "" : now.toString(),
          "",
          "",
          null,
          true,
          Objects.equals(now, before) ? null : before == null ? "" : before.toString());
    }

    private Entry entry(String path, Text text) {
      Source source = text.source();
      boolean corrected = source.origin() == Origin.CORRECTED;
      Text before = asRead.get(path);
      return new Entry(
          path,
          id(path),
          label(path, messages),
          ShownText.of(text.value()),
          CellAnchor.of(source.place()),
          places.address(source.place()),
          source.place().page(),
          PrintedNumber.parse(text.value()).isPresent(),
          corrected ? before == null ? "" : ShownText.of(before.value()) : null);
    }
  }
}
