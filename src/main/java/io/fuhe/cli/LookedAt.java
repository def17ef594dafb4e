package io.fuhe.cli;

import io.fuhe.desk.DeskWork.Looked;
import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Archive;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.worker.Sight;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Originals that somebody looks at; the last few are remembered, because pages are turned. */
final class LookedAt implements AutoCloseable {

  private static final int REMEMBERED = 40;

  private final Archive archive;
  private final Examining examining;
  private final Map<String, Looked> last =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Looked> eldest) {
          return size() > REMEMBERED;
        }
      };

  private LookedAt(Archive archive, Examining examining) {
    this.archive = archive;
    this.examining = examining;
  }

  /** Looks into the archive of a data folder. */
  static LookedAt in(Path data, Path mappings, Settings settings, Messages messages)
      throws IOException {
    MappingsUsed used = new MappingsUsed(mappings, messages);
    Mappings loaded = used.load();
    return new LookedAt(
        new Archive(data.resolve("archive"), Long.MAX_VALUE),
        Examining.with(settings, used.files(), loaded, messages));
  }

  /** A part of an original; one at a time is read. */
  synchronized Looked look(String sha256, String name, Place at) {
    String key =
        String.join("\n", sha256, String.valueOf(at.sheet()), String.valueOf(at.page()))
            + (at.page() == null ? "\n" + at.cell() : "");
    Looked known = last.get(key);
    if (known == null) {
      known = read(sha256, name, at);
      last.put(key, known);
    }
    return known;
  }

  /** Writes an original out. */
  void copy(String sha256, OutputStream out) throws IOException {
    Files.copy(archive.path(sha256), out);
  }

  private Looked read(String sha256, String name, Place at) {
    try {
      Path picture = Files.createTempFile("fuhe-page", ".png");
      try {
        Sight sight = examining.look(archive.path(sha256), name, at, picture);
        return new Looked(sight, sight.width() == null ? null : Files.readAllBytes(picture));
      } finally {
        Files.delete(picture);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    examining.close();
  }
}
