package io.fuhe.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An office file part by part. Only parts that were asked for as trees, or put, are written anew;
 * all others go into the copy byte for byte, which an office library's own saving does not promise.
 */
public final class OfficePackage implements Closeable {

  private static final String CONTENT_TYPES = "[Content_Types].xml";

  /** What is new in a package has one date, so that the same copy has the same bytes. */
  private static final LocalDateTime NEW = LocalDateTime.of(2020, 1, 1, 0, 0);

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final Map<String, Document> trees = new LinkedHashMap<>();
  private final Map<String, byte[]> puts = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /**
   * Opens a package.
   *
   * @throws IOException when it cannot be read, or is none
   */
  public OfficePackage(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    zip.stream().forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
  }

  public boolean has(String part) {
    return entries.containsKey(key(part)) || names.containsKey(key(part));
  }

  /** The names of the original's parts, in their order. */
  public List<String> names() {
    return zip.stream().map(ZipEntry::getName).toList();
  }

  /** A name like the given one, a number before its ending, that no part has. */
  public String free(String stem, String ending) {
    int number = 1;
    while (has(stem + number + ending)) {
      number++;
    }
    return stem + number + ending;
  }

  /**
   * A part as it is in the original.
   *
   * @throws IOException when it is not there, or damaged
   */
  public byte[] bytes(String part) throws IOException {
    ZipEntry entry = entries.get(key(part));
    if (entry == null) {
      throw new IOException("no part " + part);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /** The root of a part, only to look at. */
  public Element look(String part) throws IOException {
    Document changed = trees.get(key(part));
    return (changed != null ? changed : Xml.parse(bytes(part))).getDocumentElement();
  }

  /** The root of a part; what is changed in its tree is written into the copy. */
  public Element tree(String part) throws IOException {
    Document tree = trees.get(key(part));
    if (tree == null) {
      tree = Xml.parse(bytes(part));
      keep(part, tree);
    }
    return tree.getDocumentElement();
  }

  /** Adds a part that is XML. */
  public Element add(String part, String content) throws IOException {
    keep(part, Xml.parse(content));
    return tree(part);
  }

  /** Says what kind of content a part is that was added. */
  public void declare(String part, String contentType) throws IOException {
    Element entry = Xml.append(tree(CONTENT_TYPES), "Override");
    entry.setAttribute("PartName", "/" + part);
    entry.setAttribute("ContentType", contentType);
  }

  /** Adds a part, or puts other bytes in its place. */
  public void put(String part, byte[] content) {
    names.putIfAbsent(key(part), part);
    puts.put(key(part), content);
  }

  /** The relations of a part; those of the package belong to the part with an empty name. */
  public Relations relations(String part) throws IOException {
    return new Relations(this, part);
  }

  /** Says what kind of content parts with an ending are. */
  public void declareEnding(String ending, String contentType) throws IOException {
    Element types = tree(CONTENT_TYPES);
    List<Element> known = Xml.children(types, "Default");
    if (known.stream().noneMatch(e -> e.getAttribute("Extension").equalsIgnoreCase(ending))) {
      Element entry =
          Xml.insert(types, "Default", known.isEmpty() ? types.getFirstChild() : known.get(0));
      entry.setAttribute("Extension", ending);
      entry.setAttribute("ContentType", contentType);
    }
  }

  /**
   * Writes the copy.
   *
   * @param out left open
   */
  public void save(OutputStream out) throws IOException {
    Map<String, byte[]> changed = new LinkedHashMap<>(puts);
    for (Map.Entry<String, Document> tree : trees.entrySet()) {
      changed.put(tree.getKey(), Xml.bytes(tree.getValue()));
    }
    ZipOutputStream copy = new ZipOutputStream(out);
    for (ZipEntry entry : zip.stream().toList()) {
      byte[] content = changed.remove(key(entry.getName()));
      if (content != null) {
        write(copy, entry.getName(), entry.getTimeLocal(), content);
      } else {
        copy(copy, entry);
      }
    }
    for (Map.Entry<String, byte[]> added : changed.entrySet()) {
      write(copy, names.get(added.getKey()), NEW, added.getValue());
    }
    copy.finish();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void keep(String part, Document tree) {
    names.putIfAbsent(key(part), part);
    trees.put(key(part), tree);
  }

  private void copy(ZipOutputStream copy, ZipEntry entry) throws IOException {
    copy.putNextEntry(dated(entry.getName(), entry.getTimeLocal()));
    try (InputStream in = zip.getInputStream(entry)) {
      in.transferTo(copy);
    }
  }

  private static void write(ZipOutputStream copy, String name, LocalDateTime date, byte[] content)
      throws IOException {
    copy.putNextEntry(dated(name, date));
    copy.write(content);
  }

  private static ZipEntry dated(String name, LocalDateTime date) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(date);
    return entry;
  }

  private static String key(String part) {
    return part.replace('\\', '/').toLowerCase(Locale.ROOT);
  }
}
