package io.fuhe.office;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** What a part of an office file refers to. */
public final class Relations {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** Of types, and of attributes that name a relation, in the two editions of the standard. */
  private static final String USUAL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final OfficePackage parts;
  private final String part;
  private final String name;

  Relations(OfficePackage parts, String part) {
    this.parts = parts;
    this.part = part;
    int slash = part.lastIndexOf('/') + 1;
    this.name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  /**
   * The part that is referred to.
   *
   * @param kind the last word of the relation's type
   */
  public Optional<String> target(String kind) throws IOException {
    return all().stream()
        .filter(relation -> relation.getAttribute("Type").endsWith("/" + kind))
        .map(this::target)
        .findFirst();
  }

  /** The part that is referred to by an id. */
  public Optional<String> targetOf(String id) throws IOException {
    return all().stream()
        .filter(relation -> relation.getAttribute("Id").equals(id))
        .map(this::target)
        .findFirst();
  }

  /** The id by which an element refers to a part; empty when it has none. */
  public static String id(Element element) {
    String id = element.getAttributeNS(USUAL, "id");
    return id.isEmpty() ? element.getAttributeNS(STRICT, "id") : id;
  }

  /** Makes an element refer to a part. */
  public static void id(Element element, String id) {
    boolean strict = element.getNamespaceURI().contains("purl.oclc.org");
    String namespace = strict ? STRICT : USUAL;
    String prefix = element.lookupPrefix(namespace);
    if (prefix == null) {
      prefix = "r";
      Xml.declare(element, prefix, namespace);
    }
    element.setAttributeNS(namespace, prefix + ":id", id);
  }

  /**
   * Adds a relation.
   *
   * @return its id
   */
  public String add(String kind, String target) throws IOException {
    if (!parts.has(name)) {
      parts.add(name, "<Relationships xmlns=\"" + NAMESPACE + "\"/>");
    }
    Set<String> taken = new HashSet<>();
    all().forEach(relation -> taken.add(relation.getAttribute("Id")));
    int number = 1;
    while (taken.contains("rIdFuhe" + number)) {
      number++;
    }
    Element relation = Xml.append(parts.tree(name), "Relationship");
    relation.setAttribute("Id", "rIdFuhe" + number);
    relation.setAttribute("Type", (strict() ? STRICT : USUAL) + "/" + kind);
    relation.setAttribute("Target", "/" + target);
    return "rIdFuhe" + number;
  }

  private boolean strict() throws IOException {
    return new Relations(parts, "")
        .all().stream().anyMatch(relation -> relation.getAttribute("Type").startsWith(STRICT));
  }

  private List<Element> all() throws IOException {
    if (!parts.has(name)) {
      return List.of();
    }
    return Xml.children(parts.look(name), "Relationship").stream()
        .filter(relation -> !relation.getAttribute("TargetMode").equals("External"))
        .toList();
  }

  private String target(Element relation) {
    URI base = URI.create("/" + part.replace(" ", "%20"));
    URI found = base.resolve(relation.getAttribute("Target").replace(" ", "%20"));
    return found.getPath().substring(1);
  }
}
