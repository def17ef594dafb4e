package io.fuhe.document.word;

import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.ZipContent;
import io.fuhe.document.scan.PictureReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The pictures in a .docx that has next to nothing else: photographs of a form. */
public final class PackedPictures {

  private static final Pattern NAME =
      Pattern.compile("word/media/\\D*(\\d{1,6})\\.(?:png|jpe?g|tiff?)", Pattern.CASE_INSENSITIVE);

  private PackedPictures() {}

  /**
   * Reads them in the order in which they were put in.
   *
   * @throws UnreadableDocument when pictures are not read, or nothing in them can be believed
   */
  public static Document read(Path file, Limits limits) throws UnreadableDocument {
    return new PictureReader(limits).read(of(file, limits), Format.DOCX);
  }

  /**
   * The pictures, in the order in which they were put in.
   *
   * @throws UnreadableDocument {@code DAMAGED} when they cannot be taken out
   */
  public static List<InputStream> of(Path file, Limits limits) throws UnreadableDocument {
    try (ZipFile zip = ZipContent.open(file)) {
      List<ZipEntry> entries =
          new ArrayList<>(
              zip.stream()
                  .filter(entry -> NAME.matcher(entry.getName()).matches())
                  .map(ZipEntry.class::cast)
                  .toList());
      entries.sort(Comparator.comparingInt(PackedPictures::number));
      List<InputStream> pictures = new ArrayList<>();
      long room = limits.unpacking().bytes();
      for (ZipEntry entry : entries) {
        try (InputStream stream = zip.getInputStream(entry)) {
          byte[] bytes = stream.readNBytes((int) Math.min(room, limits.bytes()));
          room -= bytes.length;
          pictures.add(new ByteArrayInputStream(bytes));
        }
      }
      return pictures;
    } catch (IOException e) {
      throw new UnreadableDocument(Reason.DAMAGED, e.toString(), e);
    }
  }

  private static int number(ZipEntry entry) {
    Matcher name = NAME.matcher(entry.getName());
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }
}
