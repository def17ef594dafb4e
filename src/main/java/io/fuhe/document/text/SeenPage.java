package io.fuhe.document.text;

import io.fuhe.document.flow.NoteMark;
import io.fuhe.document.flow.SymbolFont;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Takes what a person does not see out of a page: what is not displayed goes with its place; what
 * is invisible, struck out or white on white leaves its place blank.
 */
final class SeenPage {

  private static final Pattern WHITE =
      Pattern.compile("white|#fff|#ffffff|rgb\\(255, ?255, ?255\\)|transparent");

  private static final Pattern NO_GROUND =
      Pattern.compile(
          "|none|initial|inherit|unset|(" + WHITE.pattern() + ")\\b.*|rgba\\(0, ?0, ?0, ?0\\)");

  private static final Pattern ZERO = Pattern.compile("0(\\.0+)?(px|pt|em|rem|%)?");

  private static final Set<String> STRUCK = Set.of("del", "s", "strike");

  private final StyleRules rules;
  private boolean leftOut;

  private SeenPage(Document page) {
    this.rules = StyleRules.of(page);
  }

  /**
   * Changes a page.
   *
   * @return whether any text was taken out
   */
  static boolean prune(Document page) {
    SeenPage seen = new SeenPage(page);
    List<Element> all = List.copyOf(page.body().getAllElements());
    all.stream().filter(element -> element != page.body()).forEach(seen::look);
    all.stream().filter(seen::inSymbols).forEach(seen::glyphs);
    return seen.leftOut;
  }

  private void look(Element element) {
    if (notDisplayed(element)) {
      if (element.nameIs("col") || element.nameIs("colgroup")) {
        element.attr("hidden", "");
        return;
      }
      leftOut |= element.hasText();
      element.remove();
    } else if (invisible(element)) {
      leftOut |= element.hasText();
      element.empty();
    }
  }

  private boolean inSymbols(Element element) {
    return SymbolFont.is(font(element));
  }

  /** Writes what the letters look like; inner elements in another font keep theirs. */
  private void glyphs(Element element) {
    String font = font(element);
    for (TextNode words : element.nodeStream(TextNode.class).toList()) {
      Element around = words.parent();
      if (around == element || around != null && font(around).isEmpty()) {
        words.text(SymbolFont.text(font, words.getWholeText()));
      }
    }
  }

  /** The first font that is declared for an element itself, or an empty text. */
  private String font(Element element) {
    String styled = rules.value(element, "font-family");
    String declared = styled.isEmpty() ? element.attr("face") : styled;
    return declared.replaceFirst(",.*", "").replaceAll("[\"']", "").strip();
  }

  private boolean notDisplayed(Element element) {
    return rules.value(element, "display").startsWith("none")
        || rules.value(element, "mso-hide").equals("all")
        || element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")
        || element.nameIs("dialog") && !element.hasAttr("open")
        || element.parent() != null
            && element.parent().nameIs("details")
            && !element.parent().hasAttr("open")
            && !element.nameIs("summary");
  }

  private boolean invisible(Element element) {
    return STRUCK.contains(element.normalName())
        || ZERO.matcher(rules.value(element, "font-size")).matches()
        || isNoteMark(element)
        || rules.value(element, "visibility").matches("hidden|collapse")
        || (rules.value(element, "text-decoration") + rules.value(element, "text-decoration-line"))
            .contains("line-through")
        || WHITE.matcher(color(element)).matches() && whiteOnWhite(element);
  }

  private static boolean isNoteMark(Element element) {
    return element.nameIs("sup")
        && element.previousSibling() != null
        && NoteMark.is(
            element.previousSibling() instanceof TextNode words
                ? words.getWholeText()
                : element.previousElementSibling().text(),
            element.text());
  }

  private boolean whiteOnWhite(Element element) {
    boolean shaded = grounded(element) || element.parents().stream().anyMatch(this::grounded);
    return !shaded
        && element.getAllElements().stream()
            .filter(inner -> inner != element)
            .allMatch(inner -> color(inner).isEmpty() && !grounded(inner));
  }

  private String color(Element element) {
    String styled = rules.value(element, "color");
    return styled.isEmpty() && element.nameIs("font")
        ? element.attr("color").toLowerCase(Locale.ROOT)
        : styled;
  }

  private boolean grounded(Element element) {
    return !NO_GROUND.matcher(element.attr("bgcolor").toLowerCase(Locale.ROOT)).matches()
        || element.hasAttr("background")
        || !NO_GROUND.matcher(rules.value(element, "background")).matches()
        || !NO_GROUND.matcher(rules.value(element, "background-color")).matches()
        || !NO_GROUND.matcher(rules.value(element, "background-image")).matches();
  }
}
