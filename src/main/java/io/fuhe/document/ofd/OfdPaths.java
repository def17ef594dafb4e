package io.fuhe.document.ofd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the parts of an unpacked package point to one another by the names that they have: some
 * programs write names in other letters, or with the separators of Windows, and viewers find them.
 */
final class OfdPaths {

  private static final String ROOT = "OFD.xml";

  private static final String XML = ".xml";

  /** Larger parts are content, which points to nothing but what names stand in others for. */
  private static final long LARGEST = 16L << 20;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<before><(?:\\w{1,20}:)?(?:DocRoot|PublicRes|DocumentRes|PageRes|Annotations"
              + "|Attachments|CustomTags|Extensions|Signatures|FileLoc|MediaFile|FontFile)>\\s{0,9}"
              + "|\\sBaseLoc\\s{0,3}=\\s{0,3}[\"'])(?<name>[^<>\"'\\s][^<>\"']{0,500})");

  private static final Pattern BASE =
      Pattern.compile("<(?:\\w{1,20}:)?Res\\s[^>]{0,500}BaseLoc=[\"']([^\"'<>]{1,500})[\"']");

  private final Path root;
  private final Map<String, Path> names = new HashMap<>();

  private OfdPaths(Path root) {
    this.root = root;
  }

  /** Mends the parts of a package. */
  static void mend(Path root) throws IOException {
    OfdPaths paths = new OfdPaths(root);
    List<Path> parts;
    try (Stream<Path> all = Files.walk(root)) {
      parts = new ArrayList<>(all.filter(path -> !path.equals(root)).toList());
    }
    parts.forEach(part -> paths.names.putIfAbsent(paths.name(part), part));
    Path first = paths.names.get(ROOT.toLowerCase(Locale.ROOT));
    if (first != null && !first.endsWith(ROOT) && !parts.contains(root.resolve(ROOT))) {
      parts.set(parts.indexOf(first), Files.move(first, root.resolve(ROOT)));
    }
    for (Path part : parts) {
      boolean xml = part.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(XML);
      if (xml && Files.isRegularFile(part) && Files.size(part) <= LARGEST) {
        paths.mendPart(part);
      }
    }
  }

  private String name(Path path) {
    return root.relativize(path.normalize()).toString().replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  /** Whatever its code is, names and tags in it stay as they are but for what is mended. */
  private void mendPart(Path part) throws IOException {
    String text = Files.readString(part, StandardCharsets.ISO_8859_1);
    Matcher base = BASE.matcher(text);
    String media = base.find() ? base.group(1) : "";
    StringBuilder mended = new StringBuilder();
    Matcher reference = REFERENCE.matcher(text);
    boolean any = false;
    while (reference.find()) {
      String named = reference.group("name");
      String found = converted(found(converted(named, true), part, converted(media, true)), false);
      any |= !found.equals(named);
      reference.appendReplacement(
          mended, Matcher.quoteReplacement(reference.group("before") + found));
    }
    if (any) {
      reference.appendTail(mended);
      Files.writeString(part, mended, StandardCharsets.ISO_8859_1);
    }
  }

  private static String converted(String text, boolean read) {
    return read
        ? new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** The name by which a part is found that another one names so. */
  private String found(String named, Path by, String media) {
    String name = named.strip().replace('\\', '/');
    try {
      boolean absolute = name.startsWith("/");
      String within = name.replaceAll("^/{1,9}", "");
      List<Path> bases = absolute ? List.of(root) : bases(by, media.replace('\\', '/'));
      boolean exact = bases.stream().anyMatch(base -> Files.exists(base.resolve(within)));
      for (Path base : exact ? List.<Path>of() : bases) {
        Path meant = base.resolve(within).normalize();
        Path actual = meant.startsWith(root) ? names.get(name(meant)) : null;
        if (actual != null) {
          String found = base.relativize(actual).toString().replace('\\', '/');
          return absolute ? "/" + found : found;
        }
      }
      return name;
    } catch (InvalidPathException e) {
      // A name that no disk can hold is no other part's.
      return named;
    }
  }

  /** A part is named from the folder of what names it, from the document's, or from the top. */
  private List<Path> bases(Path by, String media) {
    List<Path> bases = new ArrayList<>();
    Path own = by.getParent();
    if (!media.isEmpty()) {
      Path base = media.startsWith("/") ? root.resolve(media.substring(1)) : own.resolve(media);
      bases.add(names.getOrDefault(name(base), base));
    }
    bases.add(own);
    Path document = root.relativize(by).getNameCount() > 1 ? root.relativize(by).getName(0) : null;
    if (document != null) {
      bases.add(root.resolve(document));
    }
    bases.add(root);
    return bases;
  }
}
