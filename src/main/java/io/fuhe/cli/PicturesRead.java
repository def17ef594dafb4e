package io.fuhe.cli;

import io.fuhe.document.scan.OcrFolder;
import io.fuhe.i18n.Messages;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a run reads pictures of pages, in words. */
final class PicturesRead {

  private PicturesRead() {}

  /** The line; none where nobody asked for it. */
  static Optional<String> line(Settings settings, Messages messages) {
    String folder = settings.get("fuhe.ocr");
    if (folder == null || folder.isBlank()) {
      return Optional.empty();
    }
    boolean complete = new OcrFolder(Path.of(folder)).isComplete();
    return Optional.of(messages.get(complete ? "ocr.used" : "ocr.missing", folder));
  }
}
