package io.fuhe.document.word;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.PackageParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * What a .docx shows of other documents: pieces that it takes in whole, sheets that are embedded,
 * and what it only refers to.
 */
final class Enclosed {

  /** What no part of a file may be, whatever the rest is. */
  static final Set<Reason> FATAL = Set.of(Reason.UNSAFE_CONTENT, Reason.TOO_COMPLEX);

  private final PackageParts parts;
  private final Map<String, PackageParts.Relation> relations;
  private final DocumentReader reader;
  private Reason unread;
  private boolean workbook;

  /**
   * @param parts the package, or null where a document has none
   * @param relations those of its main part by their ids
   * @param reader reads any document from a file; null leaves them out
   */
  Enclosed(
      PackageParts parts, Map<String, PackageParts.Relation> relations, DocumentReader reader) {
    this.parts = parts;
    this.relations = relations;
    this.reader = reader;
  }

  /** What belongs to no package encloses nothing. */
  static Enclosed none() {
    return new Enclosed(null, Map.of(), null);
  }

  /** Why something that a person sees was not read; null where all was. */
  Reason unread() {
    return unread;
  }

  /** Whether an embedded document was read. */
  boolean embedded() {
    return workbook;
  }

  /** Meets something that a reader of the original sees only where it lies. */
  void linked() {
    unread = unread == null ? Reason.LINKED_CONTENT : unread;
  }

  /** The part that an id means, or null. */
  String part(String id) {
    PackageParts.Relation relation = relations.get(id);
    return relation == null || relation.external() ? null : relation.target();
  }

  /** A piece that the document takes in whole. */
  List<Block> chunk(String id) throws UnreadableDocument {
    return blocks(id, false);
  }

  /** An embedded document, of which a person sees the page or the sheet that was open last. */
  List<Block> object(String id) throws UnreadableDocument {
    List<Block> blocks = blocks(id, true);
    workbook |= !blocks.isEmpty();
    return blocks;
  }

  private List<Block> blocks(String id, boolean oneSheet) throws UnreadableDocument {
    PackageParts.Relation relation = relations.get(id);
    if (relation == null || relation.external()) {
      linked();
      return List.of();
    }
    if (reader == null) {
      return List.of();
    }
    try {
      return read(relation.target(), oneSheet);
    } catch (UnreadableDocument e) {
      if (FATAL.contains(e.reason())) {
        throw e;
      }
      // The rest of the document may hold the form.
      unread = unread == null ? e.reason() : unread;
      return List.of();
    } catch (IOException e) {
      unread = unread == null ? Reason.DAMAGED : unread;
      return List.of();
    }
  }

  private List<Block> read(String part, boolean oneSheet) throws IOException, UnreadableDocument {
    Path copy = Files.createTempFile("enclosed", ".part");
    try {
      try (InputStream stream = parts.open(part)) {
        Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return oneSheet ? shown(reader, copy) : blocks(reader.read(copy).grids());
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** What a person sees of an embedded document: its pages, or the sheet that was open last. */
  static List<Block> shown(DocumentReader reader, Path file)
      throws IOException, UnreadableDocument {
    return blocks(shown(reader.read(file), file));
  }

  private static List<Block> blocks(List<Grid> grids) {
    return grids.stream().flatMap(grid -> GridBlocks.of(grid).stream()).toList();
  }

  private static List<Grid> shown(Document document, Path file) throws IOException {
    List<Grid> filled =
        document.grids().stream().filter(g -> !g.cells().stream().allMatch(Cell::blank)).toList();
    boolean sheets = document.format() == Format.XLSX || document.format() == Format.XLS;
    if (!sheets || filled.size() <= 1) {
      return filled;
    }
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      String open = workbook.getSheetName(workbook.getActiveSheetIndex());
      return filled.stream().filter(grid -> grid.name().equals(open)).toList();
    }
  }
}
