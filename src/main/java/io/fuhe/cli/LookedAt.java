package io.fuhe.cli;

import io.fuhe.batch.settings.OriginalsProperties;
import io.fuhe.desk.DeskWork.Looked;
import io.fuhe.document.Reason;
import io.fuhe.form.Place;
import io.fuhe.i18n.LogLine;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.DamagedOriginal;
import io.fuhe.inbox.Original;
import io.fuhe.inbox.Originals;
import io.fuhe.inbox.OriginalsUnavailable;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.worker.Sight;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.collections4.map.LRUMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Originals that somebody looks at; the last few are remembered, because pages are turned. */
final class LookedAt implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LookedAt.class);

  private static final int REMEMBERED = 40;

  private final Originals originals;
  private final Examining examining;
  private final Map<String, Looked> last = new LRUMap<>(REMEMBERED);

  private LookedAt(Originals originals, Examining examining) {
    this.originals = originals;
    this.examining = examining;
  }

  /** Looks into the archive of a data folder. */
  static LookedAt in(Path data, Path mappings, Settings settings, Messages messages)
      throws IOException {
    MappingsUsed used = new MappingsUsed(mappings, messages);
    Mappings loaded = used.load();
    return new LookedAt(
        settings
            .binder()
            .bindOrCreate("fuhe.originals", OriginalsProperties.class)
            .store(data, data),
        Examining.with(settings, used.files(), loaded, messages));
  }

  /** A part of an original; one at a time is read. */
  synchronized Looked look(String sha256, String name, Place at) {
    String key =
        String.join("\n", sha256, String.valueOf(at.sheet()), String.valueOf(at.page()))
            + (at.page() == null ? "\n" + at.cell() : "");
    Looked known = last.get(key);
    if (known == null) {
      try {
        known = read(sha256, name, at);
      } catch (OriginalsUnavailable e) {
        LOG.warn(LogLine.of("originals", e.code().name(), e.place()));
        return new Looked(Sight.refused(Reason.ORIGINAL_UNAVAILABLE), null);
      }
      last.put(key, known);
    }
    return known;
  }

  /** Writes an original out. */
  void copy(String sha256, OutputStream out) throws IOException {
    try (Original original = originals.open(sha256)) {
      Files.copy(original.file(), out);
    }
  }

  private Looked read(String sha256, String name, Place at) {
    try {
      Path picture = Files.createTempFile("fuhe-page", ".png");
      try (Original original = originals.open(sha256)) {
        Sight sight = examining.look(original.file(), name, at, picture);
        return new Looked(sight, sight.width() == null ? null : Files.readAllBytes(picture));
      } finally {
        Files.delete(picture);
      }
    } catch (NoSuchFileException e) {
      return new Looked(Sight.refused(Reason.ORIGINAL_MISSING), null);
    } catch (DamagedOriginal e) {
      return new Looked(Sight.refused(Reason.ORIGINAL_DAMAGED), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    examining.close();
  }
}
