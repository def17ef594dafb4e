package io.fuhe.document.ofd;

import io.fuhe.document.Reason;
import io.fuhe.document.Unpacking;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.ZipContent;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.FileUtils;

/** A package unpacked into a folder of its own, which is gone when it is closed. */
final class OfdFolder implements Closeable {

  /** The list of a package's encrypted parts (GM/T 0099). */
  private static final String ENCRYPTED = "encryptions.xml";

  private static final String ROOT = "OFD.xml";

  private static final Pattern BODY =
      Pattern.compile(
          "<(?<p>(?:\\w{1,20}:)?)DocBody[\\s>][\\s\\S]{0,50000}?</\\k<p>DocBody\\s{0,9}>");

  private static final Pattern DOCUMENT =
      Pattern.compile("DocRoot\\s{0,9}>\\s{0,9}([^<>]{1,500}?)\\s{0,9}<");

  private static final int BUFFER = 64 << 10;

  /** Folders of documents, pages, templates and signatures. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?i)(?:doc|page|tpl|temp|sign)_\\d{1,6}");

  /** The names that the standard's examples and nearly all programs use. */
  private static final List<String> STANDARD =
      List.of(
          ROOT,
          "Document.xml",
          "PublicRes.xml",
          "DocumentRes.xml",
          "PageRes.xml",
          "Content.xml",
          "Annotations.xml",
          "Annotation.xml",
          "Attachments.xml",
          "Signatures.xml",
          "Signature.xml",
          "Pages",
          "Tpls",
          "Temps",
          "Res",
          "Annots",
          "Attachs",
          "Signs");

  private final Path path;
  private final Map<String, String> spellings = new HashMap<>();

  /** The list of the documents, in whatever code; its tags read the same in all. */
  private String root;

  private OfdFolder(Path path) {
    this.path = path;
  }

  /**
   * Unpacks a package as far as the limits allow, whatever its parts say of their sizes.
   *
   * @throws UnreadableDocument {@code ENCRYPTED}, {@code UNSAFE_CONTENT}
   * @throws IOException when it is no whole package, or there is no room
   */
  static OfdFolder unpacked(Path file, Unpacking limits) throws UnreadableDocument, IOException {
    OfdFolder folder = new OfdFolder(Files.createTempDirectory("ofd"));
    try (ZipFile zip = ZipContent.open(file)) {
      folder.take(zip, limits);
      OfdPaths.mend(folder.path);
      folder.root = Files.readString(folder.path.resolve(ROOT), StandardCharsets.ISO_8859_1);
      return folder;
    } catch (UnreadableDocument | IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  Path path() {
    return path;
  }

  /** Where the documents begin that the package says that it holds. */
  List<String> documents() {
    return BODY.matcher(root)
        .results()
        .map(body -> DOCUMENT.matcher(body.group()))
        .map(at -> at.find() ? at.group(1) : "")
        .toList();
  }

  /**
   * Makes one of the documents the first, which is the one that the reader opens; those after it
   * stay where they are.
   *
   * @param document where it is in the list, counted from 0
   */
  void first(int document) throws IOException {
    List<String> bodies = BODY.matcher(root).results().map(MatchResult::group).toList();
    List<String> turned = new ArrayList<>(bodies);
    turned.add(0, turned.remove(document));
    Iterator<String> next = turned.iterator();
    String written = BODY.matcher(root).replaceAll(m -> Matcher.quoteReplacement(next.next()));
    Files.writeString(path.resolve(ROOT), written, StandardCharsets.ISO_8859_1);
  }

  private void take(ZipFile zip, Unpacking limits) throws UnreadableDocument, IOException {
    byte[] buffer = new byte[BUFFER];
    long left = limits.bytes();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName().replace('\\', '/');
      if (name.toLowerCase(Locale.ROOT).equals(ENCRYPTED)) {
        throw new UnreadableDocument(Reason.ENCRYPTED, "parts are encrypted");
      }
      if (!entry.isDirectory() && !name.endsWith("/")) {
        Path part = Files.createDirectories(within(name).getParent()).resolve(within(name));
        try (InputStream in = zip.getInputStream(entry);
            OutputStream out = Files.newOutputStream(part)) {
          long taken = 0;
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            taken += n;
            if (taken > left || limits.refuses(taken, entry.getCompressedSize())) {
              throw new UnreadableDocument(Reason.UNSAFE_CONTENT, "unpacks to too many bytes");
            }
            out.write(buffer, 0, n);
          }
          left -= taken;
        }
      }
    }
  }

  /**
   * A name with its folders spelled as those of the parts before it were, and whatever the standard
   * has a name for as it has it: the reader looks for some parts by that name.
   */
  private String spelled(String name) {
    StringBuilder spelled = new StringBuilder();
    StringBuilder known = new StringBuilder();
    String[] folders = name.split("/", -1);
    for (int i = 0; i < folders.length; i++) {
      String own = standard(folders[i]);
      known.append('/').append(folders[i].toLowerCase(Locale.ROOT));
      boolean last = i + 1 == folders.length;
      spelled.append(last ? own : spellings.computeIfAbsent(known.toString(), any -> own));
      spelled.append(last ? "" : "/");
    }
    return spelled.toString();
  }

  private static String standard(String name) {
    if (NUMBERED.matcher(name).matches()) {
      return name.substring(0, 1).toUpperCase(Locale.ROOT)
          + name.substring(1).toLowerCase(Locale.ROOT);
    }
    return STANDARD.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }

  private Path within(String name) throws UnreadableDocument {
    try {
      Path part = path.resolve(spelled(name.replaceAll("^/{1,9}", ""))).normalize();
      if (part.startsWith(path) && !part.equals(path)) {
        return part;
      }
    } catch (InvalidPathException e) {
      throw new UnreadableDocument(Reason.UNSAFE_CONTENT, "a part without a usable name", e);
    }
    throw new UnreadableDocument(Reason.UNSAFE_CONTENT, "a part that lies outside the package");
  }

  @Override
  public void close() throws IOException {
    FileUtils.deleteDirectory(path.toFile());
  }
}
