package io.fuhe.report.text;

import io.fuhe.check.Anomaly;
import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.SheetNameFormatter;

/** Places in words: 工作表“部门”D9:G9. */
public final class PlaceText {

  /** More places than this say less. */
  private static final int MOST_PLACES = 3;

  private static final Pattern COLUMN = Pattern.compile("[A-Z]+");

  private final Messages messages;

  /** Speaks the language of these messages. */
  public PlaceText(Messages messages) {
    this.messages = messages;
  }

  /** Where to look for an anomaly: its first places, the cells of one row taken together. */
  public String of(Anomaly anomaly) {
    Map<Seen, List<String>> rows = new LinkedHashMap<>();
    anomaly
        .places()
        .forEach(
            (path, source) ->
                source
                    .places()
                    .forEach(
                        place ->
                            rows.computeIfAbsent(
                                    new Seen(formOf(path), rowOf(place)), any -> new ArrayList<>())
                                .add(place.cell())));
    String words =
        rows.entrySet().stream()
            .limit(MOST_PLACES)
            .map(e -> words(e.getKey().row(), range(e.getValue())))
            .collect(Collectors.joining(messages.get("list.separator")));
    return rows.size() > MOST_PLACES ? messages.get("place.more", words) : words;
  }

  /** One place in one word, as {@code 部门!D9}: a spreadsheet goes there when it is typed in. */
  public String address(Place place) {
    if (place.sheet() != null) {
      return SheetNameFormatter.format(place.sheet()) + "!" + place.cell();
    }
    if (place.page() != null) {
      return messages.get("address.page", String.valueOf(place.page()), place.cell());
    }
    if (place.table() != null) {
      return messages.get("address.table", String.valueOf(place.table()), place.cell());
    }
    return place.cell();
  }

  /** One place. */
  public String of(Place place) {
    return words(place, place.cell());
  }

  /** A row of one of the forms that an anomaly is about. */
  private record Seen(String form, Place row) {}

  /** Paths of an anomaly across forms begin with the form's number. */
  private static String formOf(String path) {
    return path.startsWith("forms[") ? path.substring(0, path.indexOf(']')) : "";
  }

  private String words(Place row, String cells) {
    if (row.sheet() != null) {
      return messages.get("place.sheet", row.sheet(), cells);
    }
    if (row.page() != null) {
      return messages.get("place.page", String.valueOf(row.page()), cells);
    }
    if (row.table() != null) {
      return messages.get("place.table", String.valueOf(row.table()), cells);
    }
    return messages.get("place.paragraph", cells);
  }

  /** What cells of one row have in common. */
  private static Place rowOf(Place place) {
    String row = COLUMN.matcher(place.cell()).replaceAll("");
    return new Place(place.sheet(), place.table(), place.page(), row, null);
  }

  private static String range(List<String> cells) {
    List<String> sorted = cells.stream().distinct().sorted(PlaceText::byColumn).toList();
    String first = sorted.get(0);
    String last = sorted.get(sorted.size() - 1);
    return first.equals(last) ? first : first + ":" + last;
  }

  private static int byColumn(String a, String b) {
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }
}
