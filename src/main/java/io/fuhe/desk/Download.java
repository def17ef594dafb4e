package io.fuhe.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as a browser saves them and never opens: what is in them was submitted by others. */
public final class Download {

  private Download() {}

  /** A file that was made for whoever asked. */
  public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
    return as(name).contentType(type).body(content);
  }

  /** A file that is there. */
  public static ResponseEntity<Resource> of(Path file) {
    return as(file.getFileName().toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(new FileSystemResource(file));
  }

  private static ResponseEntity.BodyBuilder as(String name) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString());
  }
}
