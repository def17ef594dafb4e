package io.fuhe.desk;

import io.fuhe.document.LastPart;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** Files as a browser saves them and never opens: what is in them was submitted by others. */
public final class Download {

  private static final Pattern OTHERS = Pattern.compile("[^\\w.()-]+");

  private Download() {}

  /** A file that was made for whoever asked. */
  public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
    return as(name).contentType(type).body(content);
  }

  /**
   * A file that was made for whoever asked, called as a message has it.
   *
   * @param key of the name, which is told in English to those who know no other letters
   */
  public static ResponseEntity<byte[]> of(
      String key, Object[] arguments, Messages messages, MediaType type, byte[] content) {
    String plain = new Messages(Language.ENGLISH).get(key, arguments);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, called(messages.get(key, arguments), plain))
        .contentType(type)
        .body(content);
  }

  /** A file that is there. */
  public static ResponseEntity<Resource> of(Path file) {
    return as(file.getFileName().toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(new FileSystemResource(file));
  }

  /** Answers with a file as it was received, called by the last part of its path. */
  public static void original(LedgerEntry entry, DeskWork work, HttpServletResponse response)
      throws IOException {
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, called(LastPart.of(entry.path())));
    work.original(entry.sha256(), response.getOutputStream());
  }

  private static ResponseEntity.BodyBuilder as(String name) {
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, called(name));
  }

  private static String called(String name) {
    return called(name, name);
  }

  private static String called(String name, String plain) {
    return ContentDisposition.attachment().filename(ascii(plain)).build()
        + "; filename*=UTF-8''"
        + UriUtils.encode(name, StandardCharsets.UTF_8);
  }

  /** What the file is called by those who do not know RFC 5987. */
  static String ascii(String name) {
    return OTHERS.matcher(name).replaceAll("_");
  }
}
