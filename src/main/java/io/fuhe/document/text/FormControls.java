package io.fuhe.document.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Puts what a person sees in the controls of a saved form in their places. */
final class FormControls {

  private static final Set<String> SILENT =
      Set.of("hidden", "submit", "button", "reset", "image", "file", "password", "color", "range");

  private FormControls() {}

  /** Changes a page. */
  static void write(Document page) {
    page.select("datalist, option[hidden]").remove();
    page.select("select").forEach(select -> replace(select, chosen(select)));
    page.select("input").forEach(input -> replace(input, shown(input)));
    // A text area keeps its line breaks, which a page's other text does not.
    page.select("textarea")
        .forEach(area -> lines(area, area.wholeText().replaceFirst("^\\r?\\n", "")));
  }

  private static String shown(Element input) {
    String type = input.attr("type").strip().toLowerCase(Locale.ROOT);
    if (type.equals("checkbox") || type.equals("radio")) {
      return input.hasAttr("checked") ? "☑" : "□";
    }
    return SILENT.contains(type) ? "" : input.val();
  }

  private static String chosen(Element select) {
    Elements options = select.select("option");
    List<String> marked =
        options.stream().filter(o -> o.hasAttr("selected")).map(FormControls::label).toList();
    if (select.hasAttr("multiple")) {
      return String.join(" ", marked);
    }
    if (!marked.isEmpty()) {
      return marked.get(marked.size() - 1);
    }
    boolean list = select.attr("size").strip().matches("[2-9]|\\d{2,4}");
    return list ? "" : options.stream().limit(1).map(FormControls::label).findFirst().orElse("");
  }

  private static String label(Element option) {
    return option.attr("label").isBlank() ? option.text() : option.attr("label");
  }

  private static void lines(Element area, String text) {
    Element lines = new Element("span");
    for (String line : text.split("\\r?\\n", -1)) {
      if (lines.childNodeSize() > 0) {
        lines.appendElement("br");
      }
      lines.appendText(line);
    }
    area.replaceWith(lines);
  }

  private static void replace(Element control, String shown) {
    control.replaceWith(new TextNode(shown));
  }
}
