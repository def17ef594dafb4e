package io.fuhe.document.parts;

import io.fuhe.document.LastPart;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * The parts of an office file of XML, found by their relations. Each part is read through a {@link
 * BoundedStream}: a package library's guard against bombs goes by the ratio alone and would turn
 * away long tables of like cells.
 */
public final class PackageParts implements Closeable {

  /**
   * What a part refers to.
   *
   * @param kind the last word of the relation's type
   * @param target a part's name, or where it lies outside of the package
   */
  public record Relation(String kind, String target, boolean external) {}

  private final Limits limits;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();

  /**
   * Opens a package.
   *
   * @throws IOException when it cannot be read, or is none
   */
  public PackageParts(Path file, Limits limits) throws IOException {
    this.limits = limits;
    zip = new ZipFile(file.toFile());
    zip.stream().forEach(entry -> entries.put(key(entry.getName()), entry));
  }

  /** The name of the main document part; that of a .docx where no relation tells it. */
  public String mainPart() throws IOException, XMLStreamException, UnreadableDocument {
    List<String> found = related("", "officeDocument");
    return found.isEmpty() ? "word/document.xml" : found.get(0);
  }

  /**
   * The names of the parts that a part refers to.
   *
   * @param part a part's name, or an empty text for the package
   * @param kind the last word of the relation's type
   */
  public List<String> related(String part, String kind)
      throws IOException, XMLStreamException, UnreadableDocument {
    return relations(part).values().stream()
        .filter(relation -> relation.kind().equals(kind) && !relation.external())
        .map(Relation::target)
        .toList();
  }

  /** The relations of a part by their ids. */
  public Map<String, Relation> relations(String part)
      throws IOException, XMLStreamException, UnreadableDocument {
    String last = LastPart.of(part);
    String folder = part.substring(0, part.length() - last.length());
    String relations = folder + "_rels/" + last + ".rels";
    Map<String, Relation> found = new LinkedHashMap<>();
    if (!has(relations)) {
      return found;
    }
    try (InputStream stream = open(relations)) {
      XmlCursor xml = cursor(stream);
      xml.children(
          name -> {
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            boolean external = "External".equals(xml.attribute("TargetMode"));
            if (type != null && target != null) {
              String kind = LastPart.of(type);
              // A relation without an id is found by its kind only.
              String id = xml.attribute("Id") == null ? "#" + found.size() : xml.attribute("Id");
              found.put(id, new Relation(kind, located(folder, target), external));
            }
          });
    }
    return found;
  }

  private static String located(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String from = folder;
    String rest = target;
    while (rest.startsWith("../") && !from.isEmpty()) {
      from = from.substring(0, from.lastIndexOf('/', from.length() - 2) + 1);
      rest = rest.substring("../".length());
    }
    return from + rest;
  }

  /** How many parts there are. */
  public int size() {
    return zip.size();
  }

  /** Whether a part is there. */
  public boolean has(String part) {
    return entries.containsKey(key(part));
  }

  /**
   * Opens a part.
   *
   * @throws IOException when it is not there, or damaged
   */
  public InputStream open(String part) throws IOException {
    ZipEntry entry = entries.get(key(part));
    if (entry == null) {
      throw new IOException("no part " + part);
    }
    return new BoundedStream(
        zip.getInputStream(entry), entry.getCompressedSize(), limits.unpacking());
  }

  /** A cursor on the root element of a part. */
  public XmlCursor cursor(InputStream part) throws XMLStreamException, UnreadableDocument {
    return new XmlCursor(part, limits.depth());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static String key(String part) {
    return part.replace('\\', '/').toLowerCase(Locale.ROOT);
  }
}
