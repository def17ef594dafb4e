package io.fuhe.document.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * What the style sheets of a page and its elements' own styles declare, as far as it bears on what
 * a person sees. Of rules that contradict one another the later one holds; an element's own style
 * holds against all of them.
 */
final class StyleRules {

  /** Pages that carry whole libraries of styles have some thousand rules; more are an attack. */
  private static final int MOST_RULES = 5000;

  /** How many times an element may be held against a selector. */
  private static final long MOST_MATCHES = 50_000_000;

  private static final Pattern COMMENT =
      Pattern.compile("(?s)/\\*(?:(?!\\*/).)*+(?:\\*/|\\z)|<!--|-->");

  /** The head of a block for other media or conditions, or a rule with its declarations. */
  private static final Pattern PART =
      Pattern.compile("\\G([^{}]*+)(?:\\{([^{}]*+)\\}|(\\{)|(\\}))");

  private static final Pattern BEARS =
      Pattern.compile("(?i)\\b(display|visibility|text-decoration|color|background|mso-hide|font)");

  private static final Pattern DECLARATION =
      Pattern.compile("([a-zA-Z-]{1,40})\\s*+:\\s*+([^;]*+);?");

  private final Map<Element, Map<String, String>> declared = new HashMap<>();

  /** What a page declares. */
  static StyleRules of(Document page) {
    StyleRules rules = new StyleRules();
    List<String[]> sheet = new ArrayList<>();
    page.select("style").forEach(style -> collect(style.data(), sheet));
    long elements = page.getAllElements().size();
    sheet.stream()
        .limit(Math.min(MOST_RULES, MOST_MATCHES / Math.max(1, elements)))
        .forEach(rule -> rules.apply(select(page, rule[0]), rule[1]));
    rules.apply(page.select("[style]"), null);
    return rules;
  }

  /** The value of a property that is declared for an element itself; empty for none. */
  String value(Element element, String property) {
    return declared.getOrDefault(element, Map.of()).getOrDefault(property, "");
  }

  private static void collect(String css, List<String[]> sheet) {
    Matcher part = PART.matcher(COMMENT.matcher(css).replaceAll(" "));
    int inner = 0;
    while (part.find()) {
      if (part.group(3) != null) {
        inner++;
      } else if (part.group(4) != null) {
        inner = Math.max(0, inner - 1);
      } else if (inner == 0 && BEARS.matcher(part.group(2)).find()) {
        String selector = part.group(1).substring(part.group(1).lastIndexOf(';') + 1).strip();
        sheet.add(new String[] {selector, part.group(2)});
      }
    }
  }

  private static Collection<Element> select(Document page, String selector) {
    if (selector.isEmpty() || selector.startsWith("@") || selector.contains(":")) {
      // Pseudo-elements and states are not what stands there when the page is opened.
      return List.of();
    }
    try {
      return page.select(selector);
    } catch (SelectorParseException | IllegalArgumentException e) {
      return List.of();
    }
  }

  private void apply(Collection<Element> elements, String declarations) {
    for (Element element : elements) {
      String own = declarations == null ? element.attr("style") : declarations;
      Map<String, String> values = declared.computeIfAbsent(element, any -> new HashMap<>());
      Matcher declaration = DECLARATION.matcher(own);
      while (declaration.find()) {
        values.put(
            declaration.group(1).toLowerCase(Locale.ROOT),
            declaration.group(2).replace("!important", "").strip().toLowerCase(Locale.ROOT));
      }
    }
  }
}
