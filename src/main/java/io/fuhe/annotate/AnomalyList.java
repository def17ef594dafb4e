package io.fuhe.annotate;

import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of findings that is put before the pages of a PDF. */
final class AnomalyList {

  private static final float LEFT = 54;
  private static final float RIGHT = ListPage.WIDTH - 54;
  private static final float TOP = 64;
  private static final float BOTTOM = ListPage.HEIGHT - 64;

  private static final float SEVERITY = LEFT + 28;
  private static final float FINDING = LEFT + 76;
  private static final float PLACE = RIGHT - 62;
  private static final float GUTTER = 14;

  private static final float TITLE = 18;
  private static final float BODY = 9.5f;
  private static final float SMALL = 8;

  /** Distance of lines, in sizes. */
  private static final float LEADING = 1.5f;

  private final String name;
  private final List<Remark> remarks;
  private final RemarkText words;
  private final Messages messages;
  private final GlyphFont font;
  private final List<ListPage> pages = new ArrayList<>();
  private ListPage page;
  private float y;

  AnomalyList(
      String name, List<Remark> remarks, RemarkText words, Messages messages, GlyphFont font) {
    this.name = name;
    this.remarks = remarks;
    this.words = words;
    this.messages = messages;
    this.font = font;
  }

  /** The pages, drawn. */
  List<ListPage> pages() {
    startPage();
    y += TITLE;
    page.text(LEFT, y, TITLE, messages.get("annotate.list.title"));
    y += TITLE * 0.6f;
    for (String head : List.of(messages.get("annotate.list.file", name), words.counts(remarks))) {
      paragraph(LEFT, RIGHT, BODY, head);
    }
    paragraph(LEFT, RIGHT, SMALL, messages.get("annotate.list.note"));
    y += BODY;
    columns();
    for (int i = 0; i < remarks.size(); i++) {
      row(i + 1, remarks.get(i));
    }
    for (int i = 0; i < pages.size(); i++) {
      foot(pages.get(i), i + 1);
    }
    return pages;
  }

  private void row(int number, Remark remark) {
    List<String> title = wrapped(remark.rule(), FINDING, PLACE - GUTTER, BODY);
    List<String> message = wrapped(remark.message(), FINDING, PLACE - GUTTER, BODY);
    String basis = words.body(remark).get(1);
    List<String> small = wrapped(basis, FINDING, PLACE - GUTTER, SMALL);
    Map<Integer, Place> places = byPage(remark);
    float height =
        (title.size() + message.size()) * BODY * LEADING + small.size() * SMALL * LEADING + BODY;
    height = Math.max(height, places.size() * BODY * LEADING + BODY);
    if (y + height > BOTTOM) {
      startPage();
      columns();
    }
    float top = y;
    y += BODY * LEADING;
    page.text(LEFT, y, BODY, String.valueOf(number));
    page.box(SEVERITY, y - BODY - 1, 40, BODY + 4.5f, Tint.of(remark.severity()));
    String severity = words.severity(remark.severity());
    page.text(SEVERITY + 20 - font.width(severity) * BODY / 2, y, BODY, severity);
    float line = y;
    for (Map.Entry<Integer, Place> place : places.entrySet()) {
      String where = messages.get("annotate.list.page", String.valueOf(place.getKey()));
      page.link(PLACE, line, BODY, where, place.getValue());
      line += BODY * LEADING;
    }
    if (places.isEmpty()) {
      page.text(PLACE, line, BODY, messages.get("annotate.list.nowhere"));
    }
    y -= BODY * LEADING;
    lines(FINDING, BODY, title);
    lines(FINDING, BODY, message);
    lines(FINDING, SMALL, small);
    y = top + height;
    page.rule(LEFT, RIGHT, y, 0.25f);
  }

  private void columns() {
    page.rule(LEFT, RIGHT, y, 1);
    y += BODY * LEADING;
    page.text(LEFT, y, BODY, messages.get("column.number"));
    page.text(SEVERITY + 6, y, BODY, messages.get("column.severity"));
    page.text(FINDING, y, BODY, messages.get("annotate.list.finding"));
    page.text(PLACE, y, BODY, messages.get("annotate.list.place"));
    y += BODY * 0.6f;
    page.rule(LEFT, RIGHT, y, 0.5f);
  }

  private void foot(ListPage at, int number) {
    String words =
        messages.get("annotate.list.pages", String.valueOf(number), String.valueOf(pages.size()));
    float middle = (LEFT + RIGHT - font.width(words) * SMALL) / 2;
    at.text(middle, BOTTOM + 28, SMALL, words);
  }

  private void startPage() {
    page = new ListPage(font);
    pages.add(page);
    y = TOP;
  }

  private void paragraph(float left, float right, float size, String text) {
    lines(left, size, wrapped(text, left, right, size));
  }

  private void lines(float left, float size, List<String> lines) {
    for (String line : lines) {
      y += size * LEADING;
      page.text(left, y, size, line);
    }
  }

  private List<String> wrapped(String text, float left, float right, float size) {
    return LineBreaks.of(text, (right - left) / size, font::width);
  }

  /** The first place on each page, in the order of the remark. */
  private static Map<Integer, Place> byPage(Remark remark) {
    Map<Integer, Place> found = new LinkedHashMap<>();
    for (Place place : remark.places()) {
      if (place.page() != null) {
        found.putIfAbsent(place.page(), place);
      }
    }
    return found;
  }
}
