package io.fuhe.document.text;

import io.fuhe.document.Reason;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells why a page has no form of its own, where its content is not text of the page. */
final class Elsewhere {

  /** A page that only points elsewhere or shows a picture has a heading and a few words. */
  private static final int FEW = 200;

  private static final Pattern REFRESH =
      Pattern.compile("(?i)\\s*+\\d*+\\s*+[;,]?\\s*+url\\s*+=.*");

  private static final Pattern OFFICE_FILE =
      Pattern.compile("(?i)[^?#]*\\.(docx?|xlsx?|pdf|et|wps|rtf|zip|rar)([?#].*)?");

  private Elsewhere() {}

  /**
   * The reason for which a page may hold no form.
   *
   * @param page with its frames filled and what is not seen taken out
   * @return null where the page's text is all that there is to read
   */
  static Reason reason(Document page) {
    if (pointsElsewhere(page)) {
      return Reason.LINKED_CONTENT;
    }
    boolean few = page.body().text().replaceAll("\\s", "").length() < FEW;
    if (few && !page.select("img, svg, canvas, input[type=image]").isEmpty()) {
      return Reason.IMAGE_ONLY;
    }
    if (few && page.select("a[href]").stream().anyMatch(Elsewhere::offersFile)) {
      return Reason.LINKED_CONTENT;
    }
    if (!page.body().text().isBlank()) {
      return null;
    }
    return page.select("script").isEmpty() ? Reason.EMPTY_FILE : Reason.LINKED_CONTENT;
  }

  private static boolean pointsElsewhere(Document page) {
    return !page.select("frame, iframe[src~=(?i)^(?!about:|javascript:|data:).+]").isEmpty()
        || !page.select("object[data], embed[src]").isEmpty()
        || page.select("meta[http-equiv=refresh]").stream()
            .anyMatch(meta -> REFRESH.matcher(meta.attr("content")).matches());
  }

  private static boolean offersFile(Element link) {
    return OFFICE_FILE.matcher(link.attr("href")).matches();
  }
}
