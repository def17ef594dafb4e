package io.fuhe.document.text;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.LastPart;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.TextEncoding;
import io.fuhe.document.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Reads web archives (MHTML): a page and the pages in its frames in one file. */
public final class MhtmlReader implements DocumentReader {

  private final Limits limits;

  public MhtmlReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    Map<String, String> pages = pages(file);
    if (pages.isEmpty()) {
      throw new UnreadableDocument(Reason.UNKNOWN_TYPE, "a mail or an archive without a page");
    }
    String first = pages.keySet().iterator().next();
    return WebPage.read(
        Format.MHTML, pages.get(first), address -> page(pages, first, address), limits);
  }

  /** The pages by the addresses that their archive gives them, the first one first. */
  private Map<String, String> pages(Path file) throws UnreadableDocument {
    Map<String, String> pages = new LinkedHashMap<>();
    MimeTokenStream parts = new MimeTokenStream(MimeConfig.PERMISSIVE);
    try (InputStream stream = Files.newInputStream(file)) {
      parts.parse(stream);
      String address = "";
      for (EntityState state = parts.getState();
          state != EntityState.T_END_OF_STREAM;
          state = parts.next()) {
        if (state == EntityState.T_START_HEADER) {
          address = "";
        } else if (state == EntityState.T_FIELD) {
          address = address(parts, address);
        } else if (state == EntityState.T_BODY && isPage(parts)) {
          pages.putIfAbsent(address.isEmpty() ? "#" + pages.size() : address, text(parts));
        }
      }
      return pages;
    } catch (MimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED, e.toString(), e);
    } catch (IOException e) {
      throw new UnreadableDocument(Reason.UNREADABLE, e.toString(), e);
    }
  }

  private static String address(MimeTokenStream parts, String before) {
    String name = parts.getField().getName();
    String body = parts.getField().getBody() == null ? "" : parts.getField().getBody().strip();
    if (name.equalsIgnoreCase("Content-Location")) {
      return body;
    }
    boolean id = name.equalsIgnoreCase("Content-ID") && before.isEmpty();
    return id ? "cid:" + body.replaceAll("^<|>$", "") : before;
  }

  private static boolean isPage(MimeTokenStream parts) {
    String type = parts.getBodyDescriptor().getMimeType();
    return "text/html".equalsIgnoreCase(type) || "application/xhtml+xml".equalsIgnoreCase(type);
  }

  private String text(MimeTokenStream parts) throws IOException, UnreadableDocument {
    byte[] bytes =
        parts
            .getDecodedInputStream()
            .readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.bytes()));
    return TextEncoding.of(bytes).decode(bytes);
  }

  /** The page that an address in another page means: as it stands there, or by its last part. */
  private static String page(Map<String, String> pages, String first, String address) {
    String exact = pages.get(address);
    if (exact != null) {
      return exact;
    }
    String name = lastPart(address);
    return pages.entrySet().stream()
        .filter(page -> !page.getKey().equals(first) && lastPart(page.getKey()).equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static String lastPart(String address) {
    return LastPart.of(address.replaceFirst("[?#].*", "").replace('\\', '/'));
  }
}
