package io.fuhe.annotate;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.document.CellPictures;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.PlaceText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.IOUtils;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes a web page about a file whose format takes no comments: the list of findings, and below it
 * the tables and paragraphs as the program read them, with the findings at their places.
 */
final class PageAnnotator implements Annotator {

  private static final String STYLE = "/io/fuhe/annotate/page.css";

  private final RemarkText words;
  private final Messages messages;
  private final PlaceText places;
  private final Limits limits;

  PageAnnotator(RemarkText words, Messages messages, Limits limits) {
    this.words = words;
    this.messages = messages;
    this.places = new PlaceText(messages);
    this.limits = limits;
  }

  @Override
  public Annotation annotate(Path original, String name, List<Remark> remarks, OutputStream copy)
      throws IOException {
    PageMarks marks = new PageMarks(remarks);
    Element content = new Element("main");
    new PageGrids(marks, words, messages).write(read(original, name), content);
    Document page = page(name, remarks);
    Element list = page.body().appendElement("ol");
    CellPictures pictures = new CellPictures(original, limits);
    for (Remark remark : remarks) {
      list.appendChild(item(remark, marks, pictures));
    }
    page.body().appendChild(content);
    copy.write(page.outerHtml().getBytes(StandardCharsets.UTF_8));
    return new Annotation(Outcome.AS_PAGE, Annotation.of(remarks, marks.written()).untold(), null);
  }

  private io.fuhe.document.Document read(Path original, String name) throws IOException {
    try {
      return new Documents(limits).read(original, name);
    } catch (UnreadableDocument e) {
      throw new IOException(e);
    }
  }

  private Document page(String name, List<Remark> remarks) throws IOException {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false);
    page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
    page.child(0).attr("lang", messages.language().tag());
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    page.title(messages.get("annotate.list.title"));
    page.head()
        .appendElement("style")
        .appendChild(
            new org.jsoup.nodes.DataNode(IOUtils.resourceToString(STYLE, StandardCharsets.UTF_8)));
    page.body().appendElement("h1").text(messages.get("annotate.list.title"));
    page.body().appendElement("p").text(messages.get("annotate.list.file", name));
    page.body().appendElement("p").text(words.counts(remarks));
    page.body().appendElement("p").addClass("note").text(messages.get("annotate.page.note"));
    return page;
  }

  private Element item(Remark remark, PageMarks marks, CellPictures pictures) throws IOException {
    Element item = new Element("li").id("f" + marks.number(remark));
    Element head = item.appendElement("p");
    head.appendElement("strong")
        .addClass(remark.severity().name())
        .text(words.severity(remark.severity()));
    head.appendText(" " + remark.rule());
    words.body(remark).forEach(line -> item.appendElement("p").text(line));
    Element where = item.appendElement("p").addClass("where");
    where.appendText(messages.get("annotate.list.place") + messages.get("page.colon"));
    List<Place> found = remark.anchors().stream().filter(marks::isWritten).toList();
    if (found.isEmpty()) {
      where.appendText(messages.get("annotate.list.nowhere"));
    }
    for (Place place : found) {
      where.appendElement("a").attr("href", "#" + marks.id(place)).text(places.address(place));
      where.appendText(" ");
    }
    for (Place place : remark.anchors()) {
      Optional<String> picture = pictures.of(place);
      if (picture.isPresent()) {
        item.appendElement("p")
            .addClass("cell")
            .appendElement("img")
            .attr("src", picture.get())
            .attr("alt", places.address(place));
      }
    }
    return item;
  }
}
