package io.fuhe.letter;

import io.fuhe.office.OfficePackage;
import io.fuhe.office.Xml;
import io.fuhe.report.UnusableTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * A Word document with placeholders in double braces, such as {@code {{单位}}}; those of findings
 * stand in one table row, which is repeated. Everything else of it is in every letter as it is.
 */
public final class LetterTemplate {

  private static final String BODY = "word/document.xml";

  /** The parts of a document that people write in. */
  private static final Pattern WRITTEN =
      Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");

  /** Names that must be unique in a document, and would not be when a row is repeated. */
  private static final Set<String> IDENTITIES = Set.of("paraId", "textId");

  private static final Set<String> BOOKMARKS = Set.of("bookmarkStart", "bookmarkEnd");

  private final Path file;

  private LetterTemplate(Path file) {
    this.file = file;
  }

  /**
   * Opens a template.
   *
   * @param file must stay where it is while letters are written
   * @throws UnusableTemplate when it is no Word document, lacks a required placeholder, or holds
   *     one that there is not
   * @throws IOException when there is no such file
   */
  public static LetterTemplate of(Path file) throws UnusableTemplate, IOException {
    TemplateCheck check = new TemplateCheck();
    try (OfficePackage parts = new OfficePackage(file)) {
      check.body(parts.look(BODY));
      for (String part : written(parts)) {
        if (!part.equals(BODY)) {
          check.margin(parts.look(part));
        }
      }
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw new UnusableTemplate("template.noWord", e);
    }
    check.done();
    return new LetterTemplate(file);
  }

  /**
   * Writes a letter.
   *
   * @param letter the values of the whole letter
   * @param findings the values of each finding, at least one
   * @param out left open
   */
  void write(
      Map<Placeholder, String> letter, List<Map<Placeholder, String>> findings, OutputStream out)
      throws IOException {
    try (OfficePackage parts = new OfficePackage(file)) {
      for (String part : written(parts)) {
        Element root = parts.tree(part);
        List<TemplateParagraph> paragraphs = TemplateParagraph.in(root);
        Element row = findingRow(paragraphs);
        paragraphs.stream().filter(p -> row == null || !p.isIn(row)).forEach(p -> p.fill(letter));
        if (row != null) {
          repeat(row, findings);
        }
      }
      parts.save(out);
    }
  }

  /** The row that is repeated; null where there is none. */
  static Element findingRow(List<TemplateParagraph> paragraphs) {
    return paragraphs.stream()
        .filter(p -> p.placeholders().stream().anyMatch(LetterTemplate::ofFinding))
        .map(TemplateParagraph::row)
        .filter(row -> row != null)
        .findFirst()
        .orElse(null);
  }

  static boolean ofFinding(String word) {
    return Placeholder.of(word).filter(Placeholder::ofFinding).isPresent();
  }

  private static void repeat(Element row, List<Map<Placeholder, String>> findings) {
    for (Map<Placeholder, String> finding : findings) {
      Element copy = (Element) row.cloneNode(true);
      for (Element element : Xml.all(copy, "*")) {
        IDENTITIES.forEach(name -> Xml.removeAttributes(element, name));
        if (BOOKMARKS.contains(element.getLocalName())) {
          element.getParentNode().removeChild(element);
        }
      }
      IDENTITIES.forEach(name -> Xml.removeAttributes(copy, name));
      row.getParentNode().insertBefore(copy, row);
      TemplateParagraph.in(copy).forEach(p -> p.fill(finding));
    }
    row.getParentNode().removeChild(row);
  }

  private static Set<String> written(OfficePackage parts) {
    Set<String> written = new LinkedHashSet<>();
    parts.names().stream().filter(name -> WRITTEN.matcher(name).matches()).forEach(written::add);
    return written;
  }
}
