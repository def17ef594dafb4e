package io.fuhe.document.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into records of fields. A field in double quotes may hold the delimiter and line
 * breaks, and doubled quotes for one. A quote that does not close just before a delimiter or a line
 * end is an ordinary character: prose has such.
 */
final class DelimitedText {

  private final String text;
  private final char delimiter;
  private int at;

  private DelimitedText(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  static List<List<String>> records(String text, char delimiter) {
    DelimitedText cutting = new DelimitedText(text, delimiter);
    List<List<String>> records = new ArrayList<>();
    while (cutting.at < text.length()) {
      records.add(cutting.record());
    }
    return records;
  }

  private List<String> record() {
    List<String> fields = new ArrayList<>();
    while (true) {
      fields.add(field());
      if (at >= text.length()) {
        return fields;
      }
      char end = text.charAt(at++);
      if (end != delimiter) {
        if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
          at++;
        }
        return fields;
      }
    }
  }

  private String field() {
    int close = at < text.length() && text.charAt(at) == '"' ? closingQuote(at + 1) : -1;
    if (close >= 0) {
      String quoted = text.substring(at + 1, close).replace("\"\"", "\"");
      at = close + 1;
      return quoted;
    }
    int begin = at;
    // ="1,234.50" is one field, as it is one value to a spreadsheet.
    int formula = text.startsWith("=\"", at) ? closingQuote(at + 2) : -1;
    at = formula >= 0 ? formula + 1 : at;
    while (!endsField(at)) {
      at++;
    }
    return text.substring(begin, at);
  }

  private int closingQuote(int from) {
    int i = from;
    while (i < text.length()) {
      if (text.charAt(i) != '"') {
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
        i += 2;
      } else {
        return endsField(i + 1) ? i : -1;
      }
    }
    return -1;
  }

  private boolean endsField(int position) {
    if (position >= text.length()) {
      return true;
    }
    char c = text.charAt(position);
    return c == delimiter || c == '\n' || c == '\r';
  }
}
